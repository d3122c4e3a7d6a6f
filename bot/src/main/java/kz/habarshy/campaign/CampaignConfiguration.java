package kz.habarshy.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the campaign at the start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CampaignSettings.class)
class CampaignConfiguration {
    @Bean
    Campaign campaign(CampaignSettings settings) {
        Path folder = settings.folder();
        if (folder == null) {
            return Campaign.packed(settings.campaign());
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("HABARSHY_CONTENT must name a folder that holds the campaign folder "
                    + settings.campaign() + "; there is no " + folder.toAbsolutePath());
        }
        return Campaign.load(folder);
    }
}
