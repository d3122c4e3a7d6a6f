package kz.habarshy.buildings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;

/// The pages of the private setup.
final class SetupPages {
    private static final List<Integer> PAUSE_DAYS = List.of(3, 7, 14, 30);
    private static final List<BuildingsText> LEVELS =
            List.of(BuildingsText.LEVEL_1, BuildingsText.LEVEL_2, BuildingsText.LEVEL_3, BuildingsText.LEVEL_4);

    private final Campaign campaign;
    private final Words words;
    private final AddressPages addresses;
    private final ShieldPage shield;

    SetupPages(Campaign campaign) {
        this.campaign = campaign;
        this.words = new Words(campaign);
        this.addresses = new AddressPages(campaign);
        this.shield = new ShieldPage(campaign, words);
    }

    /// The page that follows a step whose writes are in `group` already.
    Page after(Step step, ChatState group, PersonId reader, List<Language> languages, LocalDate today) {
        var view = new View(group, languages, words);
        return switch (step.name()) {
            case "levels" -> levels(view);
            case "langs" -> langs(view);
            case "shield", "removal", "keeper" -> shield.page(view, reader);
            case "regions" -> addresses.regions(view, step.number());
            case "kato" -> addresses.places(view, 0);
            case "places" -> addresses.places(view, step.number());
            case "place" -> addresses.districts(view);
            case "district", "street" ->
                step.name().equals("street") && !step.value().isEmpty()
                        ? addresses.house(view)
                        : addresses.street(view);
            case "house" -> step.value().isEmpty() ? addresses.house(view) : home(view, today);
            case "pauses" -> pauses(view, today);
            case "pause" ->
                step.value().equals("off") || group.field(Fields.PAUSED) != null
                        ? home(view, today)
                        : pauses(view, today);
            case "private" -> privateData(view);
            case "kept" -> new Page(view.html(BuildingsText.SETUP_KEPT), List.of(view.back("home")));
            case "leave" -> sure(view, BuildingsText.SETUP_LEAVE, BuildingsText.LABEL_LEAVE_YES, "leave-yes");
            case "forget" -> sure(view, BuildingsText.SETUP_FORGET, BuildingsText.LABEL_FORGET_YES, "forget-yes");
            default -> home(view, today);
        };
    }

    private Page home(View view, LocalDate today) {
        ChatCard card = ChatCard.of(view.group());
        String html = words.html(
                view.languages(),
                language -> campaign.text(
                        BuildingsText.SETUP_HOME,
                        language,
                        Map.of(
                                "title", view.group().field(Fields.TITLE, ""),
                                "level", campaign.text(LEVELS.get(card.level() - 1), language),
                                "language", language(view.group(), language),
                                "address", addresses.address(view.group(), language),
                                "pause", pause(card, language, today))));
        String blind =
                "0".equals(view.group().field(Fields.READS)) ? "\n\n" + view.html(BuildingsText.SETUP_BLIND) : "";
        return new Page(html + blind, homeButtons(view));
    }

    private static List<List<Button>> homeButtons(View view) {
        boolean aul = view.group().field(Fields.AUL) != null;
        return List.of(
                List.of(
                        view.press(BuildingsText.LABEL_LEVELS, "levels"),
                        view.press(BuildingsText.LABEL_LANGUAGES, "langs")),
                List.of(
                        view.press(BuildingsText.LABEL_ADDRESS, "regions:0"),
                        view.press(aul ? BuildingsText.LABEL_AUL_YES : BuildingsText.LABEL_AUL_NO, "aul")),
                List.of(
                        view.press(BuildingsText.LABEL_PAUSES, "pauses"),
                        view.press(BuildingsText.LABEL_PRIVATE, "private")),
                List.of(view.press(BuildingsText.LABEL_KEPT, "kept")),
                List.of(
                        view.press(BuildingsText.LABEL_EXPORT, "export"),
                        view.press(BuildingsText.LABEL_LEAVE, "leave")),
                List.of(
                        view.press(BuildingsText.LABEL_SHIELD, "shield"),
                        view.press(BuildingsText.LABEL_FORGET, "forget")));
    }

    private String language(ChatState group, Language language) {
        BuildingsText label = switch (group.field(Fields.LANGUAGE, "both")) {
            case "kk" -> BuildingsText.LABEL_KAZAKH;
            case "ru" -> BuildingsText.LABEL_RUSSIAN;
            default -> BuildingsText.LABEL_BOTH;
        };
        return campaign.text(label, language);
    }

    private String pause(ChatCard card, Language language, LocalDate today) {
        if (card.pausedThrough() == null || !card.paused(today)) {
            return campaign.text(BuildingsText.PAUSE_NONE, language);
        }
        return card.pausedThrough().equals(ChatCard.FOR_GOOD)
                ? campaign.text(BuildingsText.LABEL_PAUSE_ALWAYS, language)
                : campaign.text(BuildingsText.LABEL_PAUSE_UNTIL, language, Map.of("until", card.pausedThrough()));
    }

    private static Page levels(View view) {
        List<List<Button>> rows = new ArrayList<>();
        for (int level = 1; level <= LEVELS.size(); level++) {
            rows.add(List.of(view.press(LEVELS.get(level - 1), "level:" + level)));
        }
        rows.add(view.back("home"));
        return new Page(view.html(BuildingsText.SETUP_LEVELS), rows);
    }

    private static Page langs(View view) {
        return new Page(
                view.html(BuildingsText.SETUP_LANGUAGE),
                List.of(
                        List.of(
                                view.press(BuildingsText.LABEL_KAZAKH, "lang:kk"),
                                view.press(BuildingsText.LABEL_RUSSIAN, "lang:ru"),
                                view.press(BuildingsText.LABEL_BOTH, "lang:both")),
                        view.back("home")));
    }

    private static Page pauses(View view, LocalDate today) {
        List<Button> days = PAUSE_DAYS.stream()
                .map(today::plusDays)
                .map(day -> view.press(BuildingsText.LABEL_PAUSE_UNTIL, Map.of("until", day), "pause:" + day))
                .toList();
        List<List<Button>> rows = new ArrayList<>(Page.rows(days));
        rows.add(List.of(
                view.press(BuildingsText.LABEL_PAUSE_ALWAYS, "pause:always"),
                view.press(BuildingsText.LABEL_PAUSE_OFF, "pause:off")));
        rows.add(view.back("home"));
        return new Page(view.html(BuildingsText.SETUP_PAUSE), rows, "pause");
    }

    private Page privateData(View view) {
        BuildingsText now = Buildings.removesPersonal(view.group())
                ? BuildingsText.LABEL_PRIVATE_REMOVE
                : BuildingsText.LABEL_PRIVATE_TELL;
        String html = words.html(
                view.languages(),
                language -> campaign.text(
                        BuildingsText.SETUP_PRIVATE, language, Map.of("private", campaign.text(now, language))));
        return new Page(
                html,
                List.of(
                        List.of(
                                view.press(BuildingsText.LABEL_PRIVATE_TELL, "private:off"),
                                view.press(BuildingsText.LABEL_PRIVATE_REMOVE, "private:on")),
                        view.back("home")));
    }

    private static Page sure(View view, BuildingsText question, BuildingsText yes, String step) {
        return new Page(view.html(question), List.of(List.of(view.press(yes, step)), view.back("home")));
    }
}
