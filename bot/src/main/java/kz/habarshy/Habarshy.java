package kz.habarshy;

import kz.habarshy.answers.AnswersAhead;
import kz.habarshy.bench.Bench;
import kz.habarshy.campaign.PackAhead;
import kz.habarshy.redis.ServerAhead;
import kz.habarshy.tools.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;

/// The program: starts every stage of the house.
@SpringBootConfiguration
@Modulithic
@ComponentScan(resourcePattern = Habarshy.COMPONENTS)
public class Habarshy {
    /// Only classes named so are looked into for what Spring shall start: looking into all of them takes a tenth of the
    /// start.
    static final String COMPONENTS = "**/{name:[A-Za-z]+(?:Configuration|Controller|Page|Streams|Webhook)}.class";

    public static void main(String[] arguments) {
        if (CommandLine.handles(arguments)) {
            System.exit(CommandLine.run(arguments));
        }
        if (Bench.handles(arguments)) {
            System.exit(Bench.run(arguments));
        }
        if (Rehearsal.handles(arguments)) {
            System.exit(Rehearsal.run());
        }
        start(arguments);
    }

    /// Starts what takes long beside everything else.
    static ConfigurableApplicationContext start(String... arguments) {
        var application = new SpringApplication(Habarshy.class);
        application.addInitializers(new ServerAhead(), new PackAhead(), new AnswersAhead());
        return application.run(arguments);
    }
}
