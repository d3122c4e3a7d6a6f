package kz.habarshy.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Answer;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.Language;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Rumour;
import kz.habarshy.screening.RumourLabel;
import kz.habarshy.screening.Rumours;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Sign;
import kz.habarshy.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// "Is this true?": what may be said of a message that somebody puts before the bot, why, and who says so.
final class Truth {
    /// The answer on which the advice against fraud rests.
    private static final String ADVICE = "fraud_sms_code";

    private final Campaign campaign;
    private final Screening screening;
    private final Rumours rumours;
    private final Supplier<Policy> policy;
    private final Voice voice;

    Truth(Campaign campaign, Screening screening, Rumours rumours, Supplier<Policy> policy) {
        this.campaign = campaign;
        this.screening = screening;
        this.rumours = rumours;
        this.policy = policy;
        this.voice = new Voice(campaign);
    }

    /// What is said of a message, and whether that is that it is fraud.
    record Told(String html, boolean fraud) {}

    /// Fraud, or a message that is known to go round; null where neither is seen.
    @Nullable
    Told known(Message message, List<Language> languages, LocalDate today) {
        Verdict verdict = screening.judge(message);
        Rumour rumour = rumours.in(message);
        if (verdict.fraud() && !isRatherThan(rumour, verdict)) {
            return new Told(voice.html(languages, language -> reasons(verdict, language, today)), true);
        }
        boolean doubtful = rumour != null && rumour.label() == RumourLabel.GENUINE && verdict.points() > 0;
        return rumour == null || doubtful ? null : told(rumour, languages, today);
    }

    private Told told(Rumour rumour, List<Language> languages, LocalDate today) {
        return new Told(voice.html(languages, language -> rumour(rumour, language, today)), false);
    }

    /// A known hoax that asks nothing of its reader but to be passed on is called what it is.
    private boolean isRatherThan(@Nullable Rumour rumour, Verdict verdict) {
        return rumour != null
                && rumour.label() != RumourLabel.GENUINE
                && policy.get().doubtful(verdict);
    }

    /// The same without what is genuine: nobody asked whether it is.
    @Nullable
    Told wrong(Message message, List<Language> languages, LocalDate today) {
        Rumour rumour = rumours.in(message);
        boolean genuine = rumour != null && rumour.label() == RumourLabel.GENUINE;
        return genuine && !screening.judge(message).fraud() ? null : known(message, languages, today);
    }

    /// A plain question that names a message going round which no answer of the pack is about; null for none.
    @Nullable
    Told asked(String text, List<Language> languages, LocalDate today) {
        Rumour rumour = rumours.in(Message.of(text));
        return rumour == null || !rumour.question() ? null : told(rumour, languages, today);
    }

    /// Always something; not to have found anything is never called safe.
    Told of(Message message, @Nullable Attachment beside, List<Language> languages, LocalDate today) {
        String unread = beside == null || beside.kind().equals("document") ? "" : unread(beside, languages, today);
        if (message.text().isBlank() && message.links().isEmpty()) {
            return new Told(unread.isEmpty() ? voice.html(WarningsText.TRUTH_UNREAD, languages) : unread, false);
        }
        Told known = known(message, languages, today);
        WarningsText clean = voice.over(today) ? WarningsText.FRAUD_NOT_SEEN_OVER : WarningsText.FRAUD_NOT_SEEN;
        Told said = known == null ? new Told(voice.html(clean, languages), false) : known;
        return unread.isEmpty() ? said : new Told(said.html() + "\n\n" + unread, said.fraud());
    }

    private String unread(Attachment beside, List<Language> languages, LocalDate today) {
        WarningsText contact = voice.over(today) ? WarningsText.TRUTH_CONTACT_OVER : WarningsText.TRUTH_CONTACT;
        return voice.html(beside.kind().equals("contact") ? contact : WarningsText.TRUTH_UNREAD, languages);
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
        lines.append("\n").append(campaign.text(advice, language));
        Entry rule = campaign.entry(ADVICE);
        return rule == null
                ? lines.toString()
                : lines.append("\n")
                        .append(source(campaign.answer(rule, language, today), language))
                        .toString();
    }

    private String rumour(Rumour rumour, Language language, LocalDate today) {
        String words = campaign.text(rumour.text(), language);
        Entry entry = campaign.entry(rumour.answer());
        if (entry != null) {
            Answer answer = campaign.answer(entry, language, today);
            return lines(words, answer.brief(), source(answer, language));
        }
        WarningsText advice = voice.over(today) ? WarningsText.RUMOUR_ADVICE_OVER : WarningsText.RUMOUR_ADVICE;
        String saidBy = rumour.saidBy().getOrDefault(language, "");
        String source =
                saidBy.isEmpty() ? "" : campaign.text(WarningsText.TRUTH_SOURCE, language, Map.of("said_by", saidBy));
        return lines(words, campaign.text(advice, language), source);
    }

    private String source(Answer answer, Language language) {
        return campaign.text(
                WarningsText.SOURCE_LINE, language, Map.of("said_by", answer.saidBy(), "as_of", answer.asOf()));
    }

    private static String lines(String... lines) {
        return List.of(lines).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
