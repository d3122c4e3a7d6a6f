package kz.habarshy.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the campaign once at the start.
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {
    @Bean
    Campaign campaign(CampaignSettings settings) {
        String content = settings.content();
        if (content == null || content.isBlank()) {
            return Campaign.packed(settings.campaign());
        }
        Path folder = Path.of(content, settings.campaign());
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("HABARSHY_CONTENT must name a folder that holds the campaign folder "
                    + settings.campaign() + "; there is no " + folder.toAbsolutePath());
        }
        return Campaign.load(folder);
    }
}
