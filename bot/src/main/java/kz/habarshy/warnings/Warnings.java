package kz.habarshy.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Met;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
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
    private static final Pattern FALSE = Pattern.compile("/false(?:@\\w+)?");
    /// As long as a message that was copied rather than typed.
    private static final int PASTED = 120;
    /// A message that asks to be passed on was not written for the bot.
    private static final String PASSED_ON = "chain_letter";
    private static final String SENT = "w.sent";

    private final Screening screening;
    private final Overheard overheard;
    private final Training training;
    private final Removal removal;
    private final FalseAlarm falseAlarm;
    private final Truth truth;
    private final Doubts doubts;
    private final UnderWarning under;
    private final SumsPage shown;

    Warnings(
            Campaign campaign,
            Screening screening,
            UnderWarning under,
            StaffWord staff,
            Listener listener,
            ManyChats many,
            SumsPage shown) {
        var words = new WarningWords(campaign, screening, under);
        var voice = new Voice(campaign);
        Supplier<Policy> policy = campaign.derived(Policy::of);
        this.screening = screening;
        this.training = new Training(campaign, words, policy);
        this.removal = new Removal(campaign, words);
        this.overheard = new Overheard(screening, words, policy, staff, listener, many, training, removal, voice);
        this.falseAlarm = new FalseAlarm(voice);
        this.truth = new Truth(campaign, screening, Rumours.of(campaign), policy);
        this.doubts = new Doubts(campaign);
        this.under = under;
        this.shown = shown;
    }

    /// Whether this news is the package's to decide.
    public boolean wants(Incoming news) {
        return switch (news) {
            case Pressed pressed -> pressed.data().startsWith(MARK + ":");
            case Found found -> found.values().getOrDefault(Gate.THEN, "").startsWith(MARK + ".");
            case Told told -> told.what().equals(SENT);
            default -> false;
        };
    }

    /// Decides what `wants` took.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Pressed pressed when pressed.data().startsWith(FalseAlarm.DATA) -> falseAlarm.pressed(pressed);
            case Pressed pressed when pressed.data().startsWith(Training.DATA) -> training.pressed(pressed);
            case Pressed pressed -> shown.pressed(pressed, state, now);
            case Found found ->
                switch (found.values().getOrDefault(Gate.THEN, "")) {
                    case FalseAlarm.THEN -> falseAlarm.found(found, state, now);
                    case Training.THEN -> training.found(found, state);
                    case Training.DO -> training.done(found, state, now);
                    case Removal.THEN -> removal.found(found, state);
                    case Removal.RIGHTS -> removal.rights(found, state);
                    default -> Decision.NONE;
                };
            case Told told -> sent(told, state);
            default -> Decision.NONE;
        };
    }

    /// The messenger has told under which message a warning stands.
    private static Decision sent(Told told, ChatState state) {
        String post = told.values().getOrDefault("post", "");
        long about = Long.parseLong(post.substring(Post.WARNING.length()));
        GivenLately lately = GivenLately.in(state);
        return lately.about(about)
                .map(given -> lately.with(
                        state, given.under(Long.parseLong(told.values().getOrDefault("message", "0")))))
                .map(change -> Decision.change(change))
                .orElse(Decision.NONE);
    }

    /// Remembers for half an hour that somebody came into the chat, not who.
    public Decision met(Met met, ChatState state, Instant now) {
        List<PersonId> who = met.who().stream().map(Speaker::id).toList();
        return met.chat().isPrivate()
                ? Decision.NONE
                : Decision.change(Newcomers.in(state, now).with(state, who, now));
    }

    /// In a group, said to nobody; null where nothing is wrong, no words where they were said today.
    public @Nullable Decision overheard(Said said, ChatState state, Instant now) {
        return overheard.decide(new Heard(said, state, now));
    }

    /// Whether this is `/false` in reply to a message: the admin's way without a button.
    public boolean recalls(Said said) {
        return said.replyTo() != null && FALSE.matcher(said.text().strip()).matches();
    }

    public Decision recalled(Said said, ChatState state, Instant now) {
        return falseAlarm.said(said, state, now);
    }

    /// Put before the bot in private, `alsoSeen` what was found in its picture besides: fraud, a message that goes
    /// round, or that nothing was seen; null for what is no message to check.
    public @Nullable Decision judged(
            Said said, ChatState state, Instant now, Language language, List<String> alsoSeen) {
        var heard = new Heard(said, state, now);
        Message message = heard.message(alsoSeen);
        List<Language> languages = List.of(language);
        if (said.forwarded() || !alsoSeen.isEmpty()) {
            return answer(
                    heard, said.text(), languages, truth.of(message, said.attachment(), languages, heard.today()));
        }
        Truth.Told known = known(message, languages, heard.today());
        return known == null ? null : answer(heard, said.text(), languages, known);
    }

    /// Forwarded to the bot in private about somebody at a door: fraud or a message that goes round; null where neither
    /// is seen.
    public @Nullable Decision known(Said said, ChatState state, Instant now, Language language) {
        var heard = new Heard(said, state, now);
        Truth.Told known = truth.known(Message.of(said.text()), List.of(language), heard.today());
        return known == null ? null : answer(heard, said.text(), List.of(language), known);
    }

    private Truth.@Nullable Told known(Message typed, List<Language> languages, LocalDate today) {
        Verdict verdict = screening.judge(typed);
        boolean passedOn =
                verdict.signs().stream().anyMatch(sign -> sign.check().equals(PASSED_ON));
        if (verdict.fraud() || passedOn || typed.text().length() >= PASTED) {
            return truth.known(typed, languages, today);
        }
        return doubts.beside(typed.text())
                ? truth.wrong(typed, languages, today)
                : truth.asked(typed.text(), languages, today);
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
        return answer(heard, text, heard.languages(), truth.of(message, null, heard.languages(), heard.today()));
    }

    /// Said to the bot in reply to a message: fraud or a false one that goes round, and where it is asked whether that
    /// is true, also that it is genuine or that nothing was seen; null for another question, and about the bot's
    /// own words.
    public @Nullable Decision repliedTo(Said said, ChatState state, Instant now, Language language) {
        String text = said.repliedText();
        if (text == null || text.isBlank() || said.repliedToUs()) {
            return null;
        }
        var heard = new Heard(said, state, now);
        var message = Message.of(text);
        List<Language> languages = List.of(language);
        Truth.Told told = doubts.in(said.text())
                ? truth.of(message, null, languages, heard.today())
                : truth.wrong(message, languages, heard.today());
        return told == null ? null : answer(heard, text, languages, told);
    }

    /// Fraud or a message that goes round; null where neither is seen.
    public @Nullable String known(String text, Language language, LocalDate today) {
        Truth.Told known = truth.known(Message.of(text), List.of(language), today);
        return known == null ? null : known.html();
    }

    /// Under a verdict of fraud stands what stands under a warning, but for the admin's button.
    private Decision answer(Heard heard, String about, List<Language> languages, Truth.Told told) {
        var scam = new UnderWarning.Scam(heard.said().chat(), heard.said().message(), "", TextMark.print(about));
        return heard.reply(told.html(), told.fraud() ? List.of(under.row(scam, languages)) : List.of());
    }
}
