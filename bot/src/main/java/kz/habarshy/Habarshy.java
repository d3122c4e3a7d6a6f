package kz.habarshy;

import kz.habarshy.bench.Bench;
import kz.habarshy.tools.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program: starts every stage of the house.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Habarshy {
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
        SpringApplication.run(Habarshy.class, arguments);
    }
}
