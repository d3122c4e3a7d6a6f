package kz.habarshy.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Topic;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;

/// All questions by topic; one message that edits itself.
final class Menu {
    static final String TOPICS = "q:topics:";
    static final String TOPIC = "q:topic:";
    static final String ENTRY = "q:entry:";
    /// A question that was meant by a message: its answer takes the place of the question back.
    static final String MEANT = "q:meant:";
    private static final int A_PAGE = 8;

    private final Campaign campaign;
    private final AnswerCard card;

    Menu(Campaign campaign, AnswerCard card) {
        this.campaign = campaign;
        this.card = card;
    }

    /// The first topics in menu order, two in a row.
    List<List<Button>> topics(Language language, int most) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        for (Topic topic : campaign.topics().stream().limit(most).toList()) {
            row.add(new Button.Press(topic.title(language), TOPIC + topic.id() + ":0:" + Links.code(language)));
            if (row.size() == 2) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    Act show(Language language, long message) {
        String html = new Phrases(campaign).html(ConversationText.MENU, List.of(language));
        return page(html, topics(language, Integer.MAX_VALUE), message);
    }

    Act showTopic(Topic topic, int page, Language language, long message) {
        List<Entry> entries = campaign.entriesOf(topic);
        int from = Math.clamp((long) page * A_PAGE, 0, Math.max(0, entries.size() - 1));
        int to = Math.min(from + A_PAGE, entries.size());
        List<List<Button>> rows = new ArrayList<>();
        for (Entry entry : entries.subList(from, to)) {
            rows.add(List.of(new Button.Press(entry.title(language), ENTRY + entry.id() + ":" + Links.code(language))));
        }
        String at = TOPIC + topic.id() + ":";
        var phrases = new Phrases(campaign);
        List<Button> turn = new ArrayList<>();
        if (from > 0) {
            turn.add(phrases.press(
                    ConversationText.LABEL_PAGE_PREVIOUS, language, at + (page - 1) + ":" + Links.code(language)));
        }
        if (to < entries.size()) {
            turn.add(phrases.press(
                    ConversationText.LABEL_PAGE_NEXT, language, at + (page + 1) + ":" + Links.code(language)));
        }
        if (!turn.isEmpty()) {
            rows.add(turn);
        }
        rows.add(List.of(phrases.press(ConversationText.LABEL_MENU, language, TOPICS + Links.code(language))));
        String html =
                phrases.html(ConversationText.MENU_TOPIC, List.of(language), Map.of("topic", topic.title(language)));
        return page(html, rows, message);
    }

    /// The full answer, with the way back to its topic.
    Act showEntry(Entry entry, Language language, LocalDate day, ChatKey chat, long message) {
        List<List<Button>> rows = new ArrayList<>(card.buttons(entry, language, day, chat));
        rows.add(List.of(new Phrases(campaign)
                .press(
                        ConversationText.LABEL_TOPIC_BACK,
                        language,
                        TOPIC + entry.topic() + ":0:" + Links.code(language))));
        return page(card.full(entry, language, day), rows, message);
    }

    static Act page(String html, List<List<Button>> rows, long message) {
        return message == 0 ? new Act.Say(html, rows, null, null, false) : new Act.EditMessage(message, html, rows);
    }
}
