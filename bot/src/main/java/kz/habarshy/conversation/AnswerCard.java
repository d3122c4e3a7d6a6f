package kz.habarshy.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.habarshy.campaign.Answer;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;

/// How an answer looks: the words, who said so and when, and at most two buttons, the rest behind "…".
final class AnswerCard {
    static final String MORE = "q:more:";
    private static final String REST = "…";
    private static final int MOST = 500;

    private final Campaign campaign;
    private final Sharing sharing;
    private final BotNames names;
    private final Supplier<Cache<Face, String>> written;

    /// What the words of an answer hang on.
    private record Face(String entry, Language language, LocalDate day, boolean full) {}

    AnswerCard(Campaign campaign, Sharing sharing, BotNames names) {
        this.campaign = campaign;
        this.sharing = sharing;
        this.names = names;
        this.written = campaign.derived(now ->
                Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build());
    }

    String brief(Entry entry, Language language, LocalDate day) {
        return written.get().get(new Face(entry.id(), language, day, false), _ -> {
            Answer answer = campaign.answer(entry, language, day);
            return html(answer.brief(), answer, language);
        });
    }

    String full(Entry entry, Language language, LocalDate day) {
        return written.get().get(new Face(entry.id(), language, day, true), _ -> {
            Answer answer = campaign.answer(entry, language, day);
            return html(answer.full(), answer, language);
        });
    }

    private String html(String text, Answer answer, Language language) {
        String source = campaign.text(
                ConversationText.SOURCE_LINE, language, Map.of("said_by", answer.saidBy(), "as_of", answer.asOf()));
        return Markup.html(text) + "\n\n<i>" + Markup.html(source) + "</i>";
    }

    List<List<Button>> buttons(Entry entry, Language language, LocalDate day, ChatKey chat) {
        List<Button> row = new ArrayList<>();
        Button share = sharing.button(entry, language, day, names.of(chat.account()));
        if (share != null) {
            row.add(share);
        }
        row.add(new Button.Press(REST, MORE + entry.id() + ":" + Links.code(language)));
        return List.of(row);
    }

    /// What stands behind "…": related answers and the menu; from a group they lead to the private chat, so that
    /// nothing more is said there.
    List<List<Button>> rest(Entry entry, Language language, LocalDate day, ChatKey chat) {
        List<List<Button>> rows = new ArrayList<>();
        for (String id : entry.related()) {
            Entry related = campaign.entry(id);
            if (related != null) {
                add(
                        rows,
                        related.title(language),
                        Menu.ENTRY + id + ":" + Links.code(language),
                        Links.QUESTION + Links.of(id, language),
                        chat);
            }
        }
        String menu = campaign.text(ConversationText.LABEL_MENU, language);
        add(rows, menu, Menu.TOPICS + Links.code(language), Links.MENU, chat);
        Button share = sharing.button(entry, language, day, names.of(chat.account()));
        if (share != null) {
            rows.add(List.of(share));
        }
        return rows;
    }

    private void add(List<List<Button>> rows, String label, String data, String start, ChatKey chat) {
        if (chat.isPrivate()) {
            rows.add(List.of(new Button.Press(label, data)));
            return;
        }
        BotName bot = names.of(chat.account());
        if (bot.known()) {
            rows.add(List.of(new Button.Link(label, bot.startLink(start))));
        }
    }
}
