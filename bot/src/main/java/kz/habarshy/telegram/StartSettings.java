package kz.habarshy.telegram;

import java.util.stream.Collectors;
import kz.habarshy.campaign.Region;
import kz.habarshy.campaign.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What else decides whether we may start as we are: `tokenRequired` is set by the Docker image, where
/// a forgotten token must not quietly become a sandbox.
@ConfigurationProperties("habarshy")
record StartSettings(
        boolean sandbox, boolean tokenRequired, @Nullable String clockStart) {

    /// Throws WrongStart with a sentence that says how to mend it.
    void check(TelegramSettings telegram, Regions regions) {
        checkRegions(telegram, regions);
        if (telegram.isSandbox() && tokenRequired && !sandbox) {
            throw new WrongStart("HABARSHY_TELEGRAM_TOKEN is missing. Set it to the token from @BotFather,"
                    + " or set HABARSHY_SANDBOX=true to try the program without Telegram");
        }
        if (telegram.isOfficial() && clockStart != null && !clockStart.isBlank()) {
            throw new WrongStart("HABARSHY_CLOCK_START is for trying only and is refused with Telegram's own"
                    + " address: residents would hear of wrong days. Unset it");
        }
    }

    private static void checkRegions(TelegramSettings telegram, Regions regions) {
        for (BotToken bot : telegram.bots()) {
            String region = bot.region();
            if (!region.isEmpty() && regions.region(region) == null && regions.place(region) == null) {
                throw new WrongStart("HABARSHY_TELEGRAM_TOKENS names " + region
                        + ", which is no region or place of the campaign's regions.yaml. Its regions are "
                        + regions.all().stream().map(Region::kato).collect(Collectors.joining(", ")));
            }
        }
    }
}
