package kz.habarshy.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Sign;
import kz.habarshy.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// Speaks up calmly when a message bears the signs of fraud: once per kind of scam, chat and day.
final class Warnings {
    private static final String FIELD = "s.warned";

    private final Campaign campaign;
    private final Screening screening;
    private final Phrases phrases;

    Warnings(Campaign campaign, Screening screening) {
        this.campaign = campaign;
        this.screening = screening;
        this.phrases = new Phrases(campaign);
    }

    /// In a group, said to nobody; null where nothing is wrong, no words where it was said today.
    @Nullable
    Decision overheard(Asker asker) {
        Verdict verdict = screening.judge(message(asker.said()));
        TextKey warning = screening.warning(verdict);
        if (warning == null) {
            return warnsOthers(verdict) ? Decision.NONE : null;
        }
        TextKey said = phrases.warning(asker.today(), warning);
        String today = asker.today().toString();
        List<String> warned =
                new ArrayList<>(Arrays.asList(asker.state().field(FIELD, "").split(" ")));
        if (!warned.getFirst().equals(today)) {
            warned = new ArrayList<>(List.of(today));
        }
        if (warned.contains(said.id())) {
            return Decision.NONE;
        }
        warned.add(said.id());
        return asker.reply(phrases.html(said, asker.languages()))
                .and(Decision.change(asker.state().set(FIELD, String.join(" ", warned))));
    }

    /// A neighbour's own warning is left standing alone.
    private static boolean warnsOthers(Verdict verdict) {
        return verdict.signs().stream().anyMatch(sign -> sign.check().equals("warns_others"));
    }

    /// Put before the bot: what speaks against it; of a forwarded message also that nothing does. Null where there is
    /// nothing to say.
    @Nullable
    Decision judged(Asker asker, Language language) {
        Verdict verdict = screening.judge(message(asker.said()));
        if (verdict.fraud()) {
            return asker.reply(phrases.html(List.of(language), in -> reasons(verdict, in, asker.today())));
        }
        return asker.said().forwarded()
                ? asker.reply(
                        phrases.html(phrases.on(asker.today(), ConversationText.FRAUD_NOT_SEEN), List.of(language)))
                : null;
    }

    /// Said to the bot in reply to a neighbour's message: what speaks against that one, null where nothing does.
    @Nullable
    Decision repliedTo(Asker asker, Language language) {
        String text = asker.said().repliedText();
        if (text == null) {
            return null;
        }
        String reasons = reasons(text, language, asker.today());
        return reasons == null ? null : asker.reply(reasons);
    }

    /// What speaks against this text, null where nothing does.
    @Nullable
    String reasons(String text, Language language, LocalDate today) {
        Verdict verdict = screening.judge(Message.of(text));
        return verdict.fraud() ? phrases.html(List.of(language), in -> reasons(verdict, in, today)) : null;
    }

    private static Message message(Said said) {
        return new Message(said.text(), said.links(), said.forwarded());
    }

    private String reasons(Verdict verdict, Language language, LocalDate today) {
        var lines = new StringBuilder(campaign.text(ConversationText.FRAUD_SEEN, language));
        verdict.signs().stream()
                .filter(sign -> sign.points() > 0)
                .map((Sign sign) -> screening.explanation(sign, language))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .forEach(reason -> lines.append("\n– ").append(reason));
        return lines.append("\n")
                .append(campaign.text(phrases.on(today, ConversationText.FRAUD_ADVICE), language))
                .toString();
    }
}
