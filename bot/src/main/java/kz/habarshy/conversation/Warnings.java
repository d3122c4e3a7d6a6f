package kz.habarshy.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.conversation.Watch.Judgement;
import org.jspecify.annotations.Nullable;

/// Speaks up calmly when a message bears the signs of fraud: once per kind of scam, chat and day.
final class Warnings {
    private static final String FIELD = "s.warned";

    private final Campaign campaign;
    private final Watch watch;
    private final Phrases phrases;

    Warnings(Campaign campaign, Watch watch) {
        this.campaign = campaign;
        this.watch = watch;
        this.phrases = new Phrases(campaign);
    }

    /// In a group, said to nobody; null where nothing is wrong, no words where it was said today.
    @Nullable
    Decision overheard(Asker asker) {
        Judgement judgement = watch.judge(asker.said());
        if (!judgement.fraud() || judgement.warning().isEmpty()) {
            return null;
        }
        List<String> warned =
                new ArrayList<>(Arrays.asList(asker.state().field(FIELD, "").split(" ")));
        if (!warned.getFirst().equals(asker.today().toString())) {
            warned = new ArrayList<>(List.of(asker.today().toString()));
        }
        if (warned.contains(judgement.warning())) {
            return Decision.NONE;
        }
        warned.add(judgement.warning());
        TextKey warning = judgement::warning;
        return asker.reply(phrases.html(warning, asker.languages()))
                .and(Decision.change(asker.state().set(FIELD, String.join(" ", warned))));
    }

    /// Put before the bot: what speaks against it in words; of a forwarded message also that nothing does. Null where
    /// there is
    /// nothing to say.
    @Nullable
    Decision judged(Asker asker, Function<List<Language>, List<Language>> languages) {
        Judgement judgement = watch.judge(asker.said());
        List<Language> in = languages.apply(asker.languages());
        if (judgement.fraud()) {
            return asker.reply(phrases.html(in, language -> verdict(judgement, language)));
        }
        return asker.said().forwarded() ? asker.reply(phrases.html(ConversationText.FRAUD_NOT_SEEN, in)) : null;
    }

    private String verdict(Judgement judgement, Language language) {
        var lines = new StringBuilder(campaign.text(ConversationText.FRAUD_SEEN, language));
        judgement.reasons().stream()
                .map(reason -> reason.in(language))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .forEach(reason -> lines.append("\n– ").append(reason));
        return lines.append("\n")
                .append(campaign.text(ConversationText.FRAUD_ADVICE, language))
                .toString();
    }
}
