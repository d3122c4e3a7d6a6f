package kz.habarshy.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Rumours;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// Speaks up calmly when a message bears the signs of fraud, and says of what is put before it whether it is true. Its
/// buttons begin with `w:`, its questions to the messenger and its commands with `w.`.
public final class Warnings {
    /// What begins the data of every button and the name of every question and command of this package.
    public static final String MARK = "w";

    private static final Pattern CHECK = Pattern.compile("/check(?:@\\w+)?");
    /// As long as a message that was copied rather than typed.
    private static final int PASTED = 120;
    private static final String FIELD = "s.warned";

    private final Screening screening;
    private final Voice voice;
    private final UnderWarning under;
    private final Truth truth;
    private final Doubts doubts;

    Warnings(Campaign campaign, Screening screening, UnderWarning under) {
        this.screening = screening;
        this.voice = new Voice(campaign);
        this.under = under;
        this.truth = new Truth(campaign, screening, Rumours.of(campaign));
        this.doubts = new Doubts(campaign);
    }

    /// In a group, said to nobody; null where nothing is wrong, no words where it was said today.
    public @Nullable Decision overheard(Said said, ChatState state, Instant now) {
        var heard = new Heard(said, state, now);
        Verdict verdict = screening.judge(heard.message(List.of()));
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

    /// Put before the bot in private, `alsoSeen` what was found in its picture besides: fraud, a message that goes
    /// round, or that nothing was seen; null for what is no message to check.
    public @Nullable Decision judged(
            Said said, ChatState state, Instant now, Language language, List<String> alsoSeen) {
        var heard = new Heard(said, state, now);
        Message message = heard.message(alsoSeen);
        if (said.forwarded() || !alsoSeen.isEmpty()) {
            return answer(heard, truth.html(message, said.attachment(), List.of(language), heard.today()));
        }
        boolean pasted = said.text().length() >= PASTED;
        String known = pasted || screening.judge(message).fraud()
                ? truth.known(message, List.of(language), heard.today())
                : truth.asked(said.text(), List.of(language), heard.today());
        return known == null ? null : answer(heard, known);
    }

    /// Whether this is `/check` in reply to somebody's message; alone or with a number it is the check of a badge.
    public boolean checks(Said said) {
        return said.replyTo() != null && CHECK.matcher(said.text().strip()).matches();
    }

    /// What is to be said of the message replied to, at every level of the chat.
    public Decision check(Said said, ChatState state, Instant now) {
        var heard = new Heard(said, state, now);
        String text = said.repliedText() == null ? "" : said.repliedText();
        var message = new Message(text, said.links(), true);
        return answer(heard, truth.html(message, null, heard.languages(), heard.today()));
    }

    /// Said to the bot in reply to a neighbour's message: fraud or a message that goes round, and where it is asked
    /// whether that is true, also that nothing was seen; null for another question.
    public @Nullable Decision repliedTo(Said said, ChatState state, Instant now, Language language) {
        String text = said.repliedText();
        if (text == null || text.isBlank()) {
            return null;
        }
        var heard = new Heard(said, state, now);
        var message = Message.of(text);
        String html = doubts.in(said.text())
                ? truth.html(message, null, List.of(language), heard.today())
                : truth.known(message, List.of(language), heard.today());
        return html == null ? null : answer(heard, html);
    }

    /// Fraud or a message that goes round; null where neither is seen.
    public @Nullable String known(String text, Language language, LocalDate today) {
        return truth.known(Message.of(text), List.of(language), today);
    }

    private static Decision answer(Heard heard, String html) {
        return heard.reply(Post.ANSWER, html, List.of());
    }
}
