package kz.habarshy.conversation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.Operator;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Deadline;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;

/// What the bot says of itself and of the calendar: start, help, who runs it, the next last day.
final class About {
    static final int TOPICS = 6;
    private static final String ONLINE = "dates_online";

    private final Campaign campaign;
    private final Operator operator;
    private final Menu menu;
    private final Phrases phrases;
    private final BotNames names;

    About(Campaign campaign, Operator operator, Menu menu, BotNames names) {
        this.campaign = campaign;
        this.operator = operator;
        this.menu = menu;
        this.names = names;
        this.phrases = new Phrases(campaign);
    }

    Decision start(Asker asker) {
        if (asker.inGroup()) {
            return help(asker);
        }
        List<Language> languages = asker.languages();
        List<List<Button>> topics = new ArrayList<>();
        languages.forEach(language -> topics.addAll(menu.topics(language, TOPICS / languages.size())));
        return asker.reply(phrases.html(ConversationText.START, languages), topics);
    }

    /// A voice message, a photo, a sticker, a file in private: what to do instead.
    Decision kindWord(Asker asker) {
        return kindly(asker, ConversationText.KIND_WORD);
    }

    Decision thanked(Asker asker) {
        return kindly(asker, ConversationText.THANKED);
    }

    /// «Yes», «no», «I see».
    Decision heard(Asker asker) {
        return kindly(asker, ConversationText.ASSENTED);
    }

    private Decision kindly(Asker asker, ConversationText words) {
        List<Language> languages = asker.languages();
        return asker.reply(
                phrases.html(phrases.on(asker.today(), words), languages), menu.topics(languages.getFirst(), TOPICS));
    }

    Decision help(Asker asker) {
        List<Language> languages = asker.languages();
        return asker.inGroup()
                ? asker.reply(phrases.html(ConversationText.HELP_GROUP, languages))
                : asker.reply(phrases.html(ConversationText.HELP, languages), adding(asker, languages));
    }

    /// Who runs the bot; who added it is not kept.
    Decision about(Asker asker, List<Language> languages) {
        BotName bot = names.of(asker.said().chat().account());
        String html = phrases.html(
                languages,
                language -> campaign.text(
                                ConversationText.ABOUT, language, Map.of("operator", operator.sentence(language)))
                        + (bot.known()
                                ? "\n"
                                        + campaign.text(
                                                ConversationText.ABOUT_NAME, language, Map.of("name", bot.username()))
                                : ""));
        return asker.reply(html, asker.inPrivate() ? adding(asker, languages) : List.of());
    }

    /// A way to take the bot into the chat of one's house.
    private List<List<Button>> adding(Asker asker, List<Language> languages) {
        BotName bot = names.of(asker.said().chat().account());
        if (!bot.known()) {
            return List.of();
        }
        String label = languages.stream()
                .map(language -> campaign.text(ConversationText.LABEL_ADD, language))
                .collect(Collectors.joining(" · "));
        return List.of(List.of(new Button.Link(label, bot.addLink(Buildings.ADDED))));
    }

    Decision deadline(Asker asker) {
        List<Language> languages = asker.languages();
        LocalDate today = asker.today();
        Deadline next = campaign.nextDeadline(today);
        if (next == null) {
            return asker.reply(phrases.html(ConversationText.DEADLINE_NONE, languages));
        }
        long days = ChronoUnit.DAYS.between(today, next.day());
        Entry online = campaign.entry(ONLINE);
        return asker.reply(phrases.html(
                languages,
                language ->
                        campaign.text(ConversationText.DEADLINE, language, Map.of("until", next.day(), "days", days))
                                + (online == null
                                        ? ""
                                        : "\n"
                                                + campaign.answer(online, language, today)
                                                        .brief())));
    }
}
