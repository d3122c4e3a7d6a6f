package kz.habarshy.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.habarshy.answers.Candidate;
import kz.habarshy.answers.Finding;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Language;
import kz.habarshy.editors.Editors;

/// The words and buttons of each kind of reply to a question.
final class Replies {
    private static final double WORTH_A_BUTTON = 0.02;
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    private final Campaign campaign;
    private final AnswerCard card;
    private final Menu topics;
    private final Phrases phrases;
    private final BotNames names;
    private final Editors editors;

    Replies(Campaign campaign, AnswerCard card, Menu topics, BotNames names, Editors editors) {
        this.campaign = campaign;
        this.card = card;
        this.topics = topics;
        this.phrases = new Phrases(campaign);
        this.names = names;
        this.editors = editors;
    }

    /// In full in private, shortly in a group.
    Reply answer(Asker asker, Entry entry, Finding finding, Outcome outcome) {
        Language language = language(asker, finding);
        String html = asker.inPrivate()
                ? card.full(entry, language, asker.today())
                : card.brief(entry, language, asker.today());
        return new Reply(html, buttons(asker, entry, language), List.of(entry.id()), outcome, language, finding);
    }

    /// Both shortly, each with a button to all that is known about it.
    Reply both(Asker asker, List<Entry> entries, Finding finding) {
        Language language = language(asker, finding);
        String html = entries.stream()
                .map(entry -> card.brief(entry, language, asker.today()))
                .collect(Collectors.joining("\n\n"));
        List<List<Button>> rows = entries.stream()
                .map(entry -> row(entry, AnswerCard.MORE, language))
                .toList();
        List<String> intents = entries.stream().map(Entry::id).toList();
        return new Reply(html, rows, intents, Outcome.ANSWERED_TWO, language, finding);
    }

    /// One line; a link to the earlier answer where the chat has such links.
    Reply above(Asker asker, Answered.Entry before, Finding finding) {
        Language language = language(asker, finding);
        String line = phrases.html(ConversationText.SAID_ABOVE, List.of(language));
        long group = Long.parseLong(
                asker.state().field("id", String.valueOf(asker.said().chat().firstId())));
        long message = Grounds.in(asker.state(), asker.now())
                .about(before.message())
                .map(Ground::post)
                .filter(post -> post > 0)
                .orElse(before.message());
        String html = group < SUPERGROUPS
                ? "<a href=\"https://t.me/c/" + (SUPERGROUPS - group) + "/" + message + "\">" + line + "</a>"
                : line;
        return new Reply(html, List.of(), List.of(), Outcome.SAID_ABOVE, language, finding);
    }

    /// "Did you mean": a press turns the message into that answer.
    Reply choice(Asker asker, Finding finding) {
        Language language = language(asker, finding);
        List<List<Button>> rows = new ArrayList<>(finding.candidates().stream()
                .filter(candidate -> candidate.score() >= WORTH_A_BUTTON)
                .map(Candidate::intent)
                .map(campaign::entry)
                .filter(Objects::nonNull)
                .map(entry -> meant(asker, entry, language))
                .toList());
        rows.addAll(menu(asker, language));
        String html = phrases.html(ConversationText.DID_YOU_MEAN, List.of(language));
        return new Reply(html, rows, List.of(), Outcome.ASKED_BACK, language, finding);
    }

    /// An honest no; to what asks nothing, the topics.
    Reply unknown(Asker asker, Finding finding) {
        Language language = language(asker, finding);
        if (asker.inPrivate() && asker.asksNothing(finding)) {
            String words = phrases.html(ConversationText.NO_QUESTION, List.of(language));
            return new Reply(
                    words, topics.topics(language, About.TOPICS), List.of(), Outcome.UNKNOWN, language, finding);
        }
        ConversationText text = asker.inGroup() ? ConversationText.UNKNOWN_GROUP : ConversationText.UNKNOWN;
        String html = phrases.html(phrases.on(asker.today(), text), List.of(language));
        return new Reply(html, menu(asker, language), List.of(), Outcome.UNKNOWN, language, finding);
    }

    /// Who asked the bot may say what the answer was worth; what was said unasked stays small.
    private List<List<Button>> buttons(Asker asker, Entry entry, Language language) {
        List<List<Button>> rows =
                card.buttons(entry, language, asker.today(), asker.said().chat());
        if (!asker.said().toBot()) {
            return rows;
        }
        editors.answered(asker.said());
        List<List<Button>> all = new ArrayList<>(rows);
        all.add(editors.thumbs(entry.id(), language, asker.said().message()));
        return List.copyOf(all);
    }

    private static Language language(Asker asker, Finding finding) {
        return asker.language(finding.language(), finding.mixed());
    }

    private static List<Button> meant(Asker asker, Entry entry, Language language) {
        String data = Menu.MEANT + entry.id() + ":" + asker.said().message() + ":" + Links.code(language);
        return List.of(new Button.Press(entry.title(language), data));
    }

    private static List<Button> row(Entry entry, String press, Language language) {
        return List.of(new Button.Press(entry.title(language), press + entry.id() + ":" + Links.code(language)));
    }

    /// A group's way to the menu leads to the private chat.
    private List<List<Button>> menu(Asker asker, Language language) {
        String label = campaign.text(ConversationText.LABEL_MENU, language);
        BotName bot = names.of(asker.said().chat().account());
        Button button = asker.inGroup() && bot.known()
                ? new Button.Link(label, bot.startLink(Links.MENU))
                : new Button.Press(label, Menu.TOPICS + Links.code(language));
        return List.of(List.of(button));
    }
}
