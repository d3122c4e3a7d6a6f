package kz.habarshy.telegram;

import java.util.List;
import java.util.stream.IntStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.intake.Intake;
import kz.habarshy.outbox.Accounts;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.redis.Leases;
import kz.habarshy.redis.NodeName;
import kz.habarshy.redis.RedisState;
import kz.habarshy.time.MachineClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Puts the two ends of Telegram together, for each bot.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StartSettings.class, TelegramSettings.class})
class TelegramConfiguration {
    @Bean
    Accounts accounts(TelegramSettings settings, StartSettings start, Campaign campaign) {
        start.check(settings, campaign.regions());
        return new Accounts(settings.bots().stream().map(BotToken::account).toList());
    }

    @Bean(destroyMethod = "close")
    TelegramHttp telegramHttp(PaceSettings pace) {
        return new TelegramHttp(pace.callTimeout());
    }

    @Bean
    TelegramBots telegramBots(
            TelegramSettings settings, Environment environment, TelegramHttp http, MachineClock clock) {
        var bots = settings.bots().stream()
                .map(token -> TelegramBot.of(
                        token, settings, () -> environment.getProperty("local.server.port", Integer.class, 0), clock))
                .toList();
        return new TelegramBots(bots, http);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(TelegramBots bots) {
        return new TelegramHealth(bots.all().stream().map(TelegramBot::health).toList());
    }

    @Bean
    TelegramReader telegramReader(TelegramBots bots) {
        return new TelegramReader(bots::identity);
    }

    @Bean(initMethod = "start", destroyMethod = "")
    Leases pollers(RedisState state, MachineClock clock, NodeName node, Accounts accounts) {
        return Leases.ofPollers(state, clock, node.value(), accounts.all());
    }

    @Bean
    TelegramStart telegramStart(
            TelegramSettings settings,
            TelegramBots bots,
            TelegramHttp http,
            MachineClock clock,
            Campaign campaign,
            Intake intake,
            Leases pollers) {
        List<TelegramBot> all = bots.all();
        var runs = new BotRuns(settings, http, clock, campaign, intake);
        var each = IntStream.range(0, all.size())
                .mapToObj(number -> {
                    TelegramBot bot = all.get(number);
                    return runs.of(bot, () -> bots.practise(bot.account()), () -> pollers.current(number) != null);
                })
                .toList();
        return new TelegramStart(each, pollers, clock);
    }
}
