package kz.habarshy.sandbox;

import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The sandbox without the rest of the house, on a real port. Not marked as configuration: the program would scan it.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration"
        })
@EnableConfigurationProperties(SandboxSettings.class)
@Import({
    SandboxConfiguration.class,
    SandboxController.class,
    StageController.class,
    PageController.class,
    FileController.class,
    EventStreams.class
})
class SandboxAlone {
    @Bean
    MachineClock machineClock() {
        return MachineClock.system();
    }

    @Bean
    CampaignClock campaignClock(MachineClock machine) {
        return new CampaignClock(machine);
    }

    static void main(String[] arguments) {
        SpringApplication.run(SandboxAlone.class, arguments);
    }
}
