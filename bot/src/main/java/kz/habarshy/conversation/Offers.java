package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.habarshy.answers.Answers;
import kz.habarshy.answers.Candidate;
import kz.habarshy.answers.Finding;
import kz.habarshy.answers.Mode;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Sought;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;

/// Offers short answers, each in both languages, to whoever types after the bot's name in any chat.
final class Offers {
    private static final String MOST_ASKED = "talk/most_asked.txt";
    private static final int LONGEST_LINE = 120;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Campaign campaign;
    private final Answers answers;
    private final AnswerCard card;

    Offers(Campaign campaign, Answers answers, AnswerCard card) {
        this.campaign = campaign;
        this.answers = answers;
        this.card = card;
    }

    /// The same to everybody who types the same, until the answers may change.
    Decision sought(Sought sought, ChatState state, Instant now) {
        ZonedDateTime local = now.atZone(ChatCard.of(state).zone());
        LocalDate today = local.toLocalDate();
        Finding finding = answers.find(sought.text(), Mode.PRIVATE);
        Language first = sought.text().isBlank() ? Language.KK : finding.language();
        List<Act.Card> cards = entries(sought.text(), finding)
                .flatMap(entry -> both(first).map(language -> card(entry, language, today)))
                .toList();
        Duration day = Duration.between(local, today.plusDays(1).atStartOfDay(local.getZone()));
        long seconds = Math.min(KEPT.toSeconds(), day.toSeconds());
        return Decision.say(Post.reply(sought.chat(), new Act.Offer(sought.query(), cards, (int) seconds)));
    }

    /// A word begun, and what nothing fits, leaves the questions that most people ask.
    private Stream<Entry> entries(String text, Finding finding) {
        Stream<String> intents = text.isBlank() || finding.intent() == null
                ? campaign.lines(MOST_ASKED).stream()
                : finding.candidates().stream().filter(answers::fitsOffer).map(Candidate::intent);
        return intents.map(campaign::entry).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static Stream<Language> both(Language first) {
        return Stream.of(first, first == Language.KK ? Language.RU : Language.KK);
    }

    private Act.Card card(Entry entry, Language language, LocalDate today) {
        String words =
                Markup.plain(campaign.answer(entry, language, today).brief()).replace('\n', ' ');
        String line = words.length() <= LONGEST_LINE ? words : words.substring(0, LONGEST_LINE - 1) + "…";
        String html = card.brief(entry, language, today);
        return new Act.Card(Links.of(entry.id(), language), entry.title(language), line, html);
    }
}
