package kz.habarshy.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Sign;
import kz.habarshy.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// Speaks up calmly when a message bears the signs of fraud, and says of what is put before it whether it is true. Its
/// buttons begin with `w:`, its questions to the messenger and its commands with `w.`.
public final class Warnings {
    /// What begins the data of every button and the name of every question and command of this package.
    public static final String MARK = "w";

    private static final String FIELD = "s.warned";

    private final Campaign campaign;
    private final Screening screening;
    private final Voice voice;
    private final UnderWarning under;

    Warnings(Campaign campaign, Screening screening, UnderWarning under) {
        this.campaign = campaign;
        this.screening = screening;
        this.voice = new Voice(campaign);
        this.under = under;
    }

    /// In a group, said to nobody; null where nothing is wrong, no words where it was said today.
    public @Nullable Decision overheard(Said said, ChatState state, Instant now) {
        var heard = new Heard(said, state, now);
        Verdict verdict = screening.judge(heard.message());
        TextKey warning = screening.warning(verdict);
        if (warning == null) {
            return warnsOthers(verdict) ? Decision.NONE : null;
        }
        TextKey told = voice.over(heard.today()) ? WarningsText.WARNING_OVER : warning;
        String today = heard.today().toString();
        List<String> warned =
                new ArrayList<>(Arrays.asList(state.field(FIELD, "").split(" ")));
        if (!warned.getFirst().equals(today)) {
            warned = new ArrayList<>(List.of(today));
        }
        if (warned.contains(told.id())) {
            return Decision.NONE;
        }
        warned.add(told.id());
        List<Button> row = under.row(new UnderWarning.Scam(said.chat(), said.message(), told.id()), heard.languages());
        return heard.reply(Post.ANSWER, voice.html(told, heard.languages()), row.isEmpty() ? List.of() : List.of(row))
                .and(Decision.change(state.set(FIELD, String.join(" ", warned))));
    }

    /// A neighbour's own warning is left standing alone.
    private static boolean warnsOthers(Verdict verdict) {
        return verdict.signs().stream().anyMatch(sign -> sign.check().equals("warns_others"));
    }

    /// Put before the bot: what speaks against it; of a forwarded message also that nothing does. Null where there is
    /// nothing to say.
    public @Nullable Decision judged(Said said, ChatState state, Instant now, Language language) {
        var heard = new Heard(said, state, now);
        Verdict verdict = screening.judge(heard.message());
        if (verdict.fraud()) {
            return heard.reply(
                    Post.ANSWER, voice.html(List.of(language), in -> reasons(verdict, in, heard.today())), List.of());
        }
        WarningsText clean = voice.over(heard.today()) ? WarningsText.FRAUD_NOT_SEEN_OVER : WarningsText.FRAUD_NOT_SEEN;
        return said.forwarded() ? heard.reply(Post.ANSWER, voice.html(clean, List.of(language)), List.of()) : null;
    }

    /// Said to the bot in reply to a neighbour's message: what speaks against that one, null where nothing does.
    public @Nullable Decision repliedTo(Said said, ChatState state, Instant now, Language language) {
        String text = said.repliedText();
        if (text == null) {
            return null;
        }
        var heard = new Heard(said, state, now);
        String reasons = reasons(text, language, heard.today());
        return reasons == null ? null : heard.reply(Post.ANSWER, reasons, List.of());
    }

    /// What speaks against this text, null where nothing does.
    public @Nullable String reasons(String text, Language language, LocalDate today) {
        Verdict verdict = screening.judge(Message.of(text));
        return verdict.fraud() ? voice.html(List.of(language), in -> reasons(verdict, in, today)) : null;
    }

    private String reasons(Verdict verdict, Language language, LocalDate today) {
        var lines = new StringBuilder(campaign.text(WarningsText.FRAUD_SEEN, language));
        verdict.signs().stream()
                .filter(sign -> sign.points() > 0)
                .map((Sign sign) -> screening.explanation(sign, language))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .forEach(reason -> lines.append("\n– ").append(reason));
        WarningsText advice = voice.over(today) ? WarningsText.FRAUD_ADVICE_OVER : WarningsText.FRAUD_ADVICE;
        return lines.append("\n").append(campaign.text(advice, language)).toString();
    }
}
