package kz.habarshy.telegram;

import java.util.List;
import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.BotName;
import kz.habarshy.intake.Engine;
import kz.habarshy.intake.Intake;
import kz.habarshy.outbox.Accounts;
import kz.habarshy.time.MachineClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Puts the two ends of Telegram together.
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {
    @Bean
    Account telegramAccount(TelegramSettings settings, StartSettings start) {
        start.check(settings);
        return new Account("tg", settings.botId());
    }

    @Bean
    Accounts accounts(Account account) {
        return new Accounts(List.of(account));
    }

    @Bean(destroyMethod = "close")
    TelegramHttp telegramHttp() {
        return new TelegramHttp();
    }

    @Bean
    ApiAddress telegramAddress(TelegramSettings settings, Environment environment) {
        return new ApiAddress(settings, () -> environment.getProperty("local.server.port", Integer.class, 0));
    }

    @Bean
    Identity telegramIdentity() {
        return new Identity();
    }

    /// Our name for deep links, empty until Telegram has said it.
    @Bean
    Supplier<BotName> telegramName(Identity identity) {
        return () -> new BotName(identity.bot().map(Bot::username).orElse(""));
    }

    @Bean
    TelegramHealth telegramHealthIndicator(MachineClock clock) {
        return new TelegramHealth(clock);
    }

    @Bean
    TelegramMessenger telegramMessenger(Account account, ApiAddress address, TelegramHttp http, Identity identity) {
        Supplier<TelegramClient> client = SingletonSupplier.of(
                () -> new OkHttpTelegramClient(http.sending(), address.token(), address.forLibrary()));
        var lookups = new Lookups(new TelegramApi(address, http.asking()), identity, account.botId());
        return new TelegramMessenger(account, address, client, lookups);
    }

    @Bean
    TelegramReader telegramReader(Identity identity) {
        return new TelegramReader(identity);
    }

    @Bean
    TelegramStart telegramStart(
            TelegramSettings settings,
            Account account,
            ApiAddress address,
            TelegramHttp http,
            Identity identity,
            TelegramHealth health,
            MachineClock clock,
            Campaign campaign,
            Intake intake,
            Engine engine) {
        var running = new Running();
        var asking = new TelegramApi(address, http.asking());
        String url = settings.webhookUrl();
        String secret = settings.webhookSecret();
        Runnable updates;
        if (url != null && secret != null) {
            updates = new WebhookRegistration(asking, health, running, url, secret);
        } else {
            var polling = new TelegramApi(address, http.polling());
            updates = new TelegramUpdates(
                    account, polling, intake::accept, health, engine::leads, clock, running, Backoff.usual())::run;
        }
        return new TelegramStart(asking, identity, health, running, new BotProfile(asking, campaign, running), updates);
    }
}
