package kz.habarshy.sandbox;

import java.time.Instant;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;

/// Puts the double on the program's own port while there is no token.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
@OnlyWithoutToken
class SandboxConfiguration {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final int UPDATES_A_SECOND = 4;

    @Bean
    Cast sandboxCast() {
        return Cast.read();
    }

    /// Ids grow with the machine's time, so that those of an earlier run do not come again.
    @Bean
    TelegramDouble telegramDouble(MachineClock machine, CampaignClock campaign, Cast cast) {
        TelegramDouble telegram = new TelegramDouble(machine::now);
        telegram.cloud().show(campaign::now);
        long seconds = Math.max(1, machine.now().getEpochSecond() - FIRST_DAY.getEpochSecond());
        telegram.startIds(seconds * UPDATES_A_SECOND, seconds / UPDATES_A_SECOND);
        telegram.limit(Limits.TELEGRAM);
        cast.enter(telegram.people());
        return telegram;
    }

    @Bean
    FilterRegistrationBean<DoubleFilter> telegramDoubleFilter(TelegramDouble telegram) {
        FilterRegistrationBean<DoubleFilter> registration =
                new FilterRegistrationBean<>(new DoubleFilter(new Mount(telegram)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    SandboxSeed sandboxSeed(TelegramDouble telegram, Cast cast, SandboxSettings settings) {
        return new SandboxSeed(telegram.people(), cast, settings);
    }

    /// Acts when the program is up, ends open polls and streams before it goes down.
    @Bean
    Curtain sandboxCurtain(TelegramDouble telegram, SandboxSeed seed, EventStreams streams) {
        return new Curtain(telegram, seed, streams);
    }

    record Curtain(TelegramDouble telegram, SandboxSeed seed, EventStreams streams) {
        @EventListener(ApplicationReadyEvent.class)
        void rise() {
            seed.start();
        }

        @EventListener(ContextClosedEvent.class)
        void fall() {
            seed.stop();
            streams.close();
            telegram.close();
        }
    }
}
