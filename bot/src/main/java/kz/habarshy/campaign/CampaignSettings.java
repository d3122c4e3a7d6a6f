package kz.habarshy.campaign;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Which campaign runs, and the folder that holds campaigns in place of the packed ones.
@ConfigurationProperties("habarshy")
@Validated
record CampaignSettings(
        @DefaultValue("census-2021") @NotBlank String campaign,
        @Nullable String content) {

    /// The campaign's own folder; null for the packed one.
    @Nullable
    Path folder() {
        return content == null || content.isBlank() ? null : Path.of(content, campaign);
    }

    /// Reads the pack; throws IllegalStateException where there is none, with a sentence that says how to mend it.
    Campaign read() {
        Path folder = folder();
        if (folder == null) {
            return Campaign.packed(campaign);
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("HABARSHY_CONTENT must name a folder that holds the campaign folder "
                    + campaign + "; there is no " + folder.toAbsolutePath());
        }
        return Campaign.load(folder);
    }
}
