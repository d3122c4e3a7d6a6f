package kz.habarshy.conversation;

import java.time.Instant;
import java.time.LocalDate;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Topic;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.editors.Editors;
import org.jspecify.annotations.Nullable;

/// Presses under answers and in the menu: `q:` and what to show.
final class MenuPresses {
    private final Campaign campaign;
    private final AnswerCard card;
    private final Menu menu;
    private final Editors editors;
    private final Whispers whispers;

    MenuPresses(Campaign campaign, AnswerCard card, Menu menu, Editors editors) {
        this.campaign = campaign;
        this.card = card;
        this.menu = menu;
        this.editors = editors;
        this.whispers = new Whispers(campaign);
    }

    Decision pressed(Pressed pressed, ChatState state, Instant now) {
        LocalDate today = now.atZone(ChatCard.of(state).zone()).toLocalDate();
        String data = pressed.data();
        boolean group = !pressed.chat().isPrivate();
        boolean apart = group && data.startsWith(Whispers.MARK + ":");
        Act page = shown(apart ? unplaced(pressed) : pressed, today);
        Language language = Links.language(data);
        Act shown = page instanceof Act.Say say && apart
                ? whispers.only(say, pressed, language)
                : group && page != null && data.startsWith("q:topic") ? whispers.offered(page, data, language) : page;
        Decision answered = Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
        return shown == null
                ? answered
                : answered.and(Decision.say(Post.reply(pressed.chat(), shown))).and(chosen(pressed));
    }

    private Decision chosen(Pressed pressed) {
        String[] parts = pressed.data().split(":");
        boolean known = pressed.data().startsWith(Menu.MEANT) && parts.length > 4 && parts[3].matches("\\d{1,18}");
        return known ? editors.chosen(pressed.chat(), Long.parseLong(parts[3])) : Decision.NONE;
    }

    private static Pressed unplaced(Pressed pressed) {
        return new Pressed(pressed.chat(), pressed.by(), pressed.press(), 0, pressed.data());
    }

    private @Nullable Act shown(Pressed pressed, LocalDate today) {
        String[] parts = pressed.data().split(":");
        Language language = Links.language(parts[parts.length - 1]);
        String id = parts.length > 2 ? parts[2] : "";
        return switch (parts.length > 1 ? parts[1] : "") {
            case "topics" -> menu.show(language, pressed.message());
            case "topic" -> topic(id, parts, language, pressed.message());
            case "entry" -> entry(id, language, today, pressed);
            case "meant" -> meant(id, language, today, pressed);
            case "more" -> more(id, language, today, pressed);
            default -> null;
        };
    }

    private @Nullable Act topic(String id, String[] parts, Language language, long message) {
        int page = parts.length > 3 && parts[3].matches("\\d{1,3}") ? Integer.parseInt(parts[3]) : 0;
        for (Topic topic : campaign.topics()) {
            if (topic.id().equals(id)) {
                return menu.showTopic(topic, page, language, message);
            }
        }
        return null;
    }

    private @Nullable Act entry(String id, Language language, LocalDate today, Pressed pressed) {
        Entry entry = campaign.entry(id);
        return entry == null ? null : menu.showEntry(entry, language, today, pressed.chat(), pressed.message());
    }

    private @Nullable Act meant(String id, Language language, LocalDate today, Pressed pressed) {
        Entry entry = campaign.entry(id);
        if (entry == null) {
            return null;
        }
        String html =
                pressed.chat().isPrivate() ? card.full(entry, language, today) : card.brief(entry, language, today);
        return Menu.page(html, card.buttons(entry, language, today, pressed.chat()), pressed.message());
    }

    private @Nullable Act more(String id, Language language, LocalDate today, Pressed pressed) {
        Entry entry = campaign.entry(id);
        return entry == null
                ? null
                : Menu.page(
                        card.full(entry, language, today),
                        card.rest(entry, language, today, pressed.chat()),
                        pressed.message());
    }
}
