package kz.habarshy.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.habarshy.buildings.PersonalReminders;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Deadline;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Places;

/// Those who asked to be reminded in private: one post on the day before each last day, until they say that it is done.
final class People {
    private static final int ABOUT = 500;
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Campaign campaign;
    private final Places places;

    People(Campaign campaign, Places places) {
        this.campaign = campaign;
        this.places = places;
    }

    /// Some of the partition's people, with where the next ones begin: "0" when these were the last.
    record Some(List<Post> posts, String cursor) {}

    Some page(Told told, Instant now) {
        Optional<Item> owed = owed(now);
        if (owed.isEmpty()) {
            return new Some(List.of(), "0");
        }
        Places.Page page =
                places.page(told.chat(), PersonalReminders.PLACE, told.values().getOrDefault("cursor", "0"), ABOUT);
        List<Post> posts = new ArrayList<>();
        page.fields().forEach(field -> posts.add(post(ChatKey.parse(field.getKey()), field.getValue(), owed.get())));
        return new Some(List.copyOf(posts), page.cursor());
    }

    /// People have told no address, so the day is the campaign's own.
    private Optional<Item> owed(Instant now) {
        ZonedDateTime local = now.atZone(campaign.defaultZone());
        LocalDate tomorrow = local.toLocalDate().plusDays(1);
        Deadline next = campaign.nextDeadline(local.toLocalDate());
        if (next == null || !next.day().equals(tomorrow) || !local.toLocalTime().isBefore(EVENING)) {
            return Optional.empty();
        }
        return campaign.reminders().stream()
                .filter(rule -> Objects.equals(rule.deadlineId(), next.name()))
                .flatMap(rule -> Item.reminders(campaign, rule))
                .filter(item ->
                        item.on().equals(local.toLocalDate()) && !item.at().isAfter(local.toLocalTime()))
                .findFirst();
    }

    private Post post(ChatKey person, String code, Item item) {
        List<Language> languages = switch (code) {
            case "kk" -> List.of(Language.KK);
            case "ru" -> List.of(Language.RU);
            default -> List.of(Language.KK, Language.RU);
        };
        String html = Markup.html(languages.stream()
                .map(language -> item.text(campaign, language))
                .collect(Collectors.joining("\n\n")));
        String label = languages.stream()
                .map(language -> campaign.text(RemindersText.LABEL_REMINDER_DONE, language))
                .collect(Collectors.joining(" · "));
        List<List<Button>> buttons = List.of(List.of(new Button.Press(label, PersonalReminders.DONE)));
        return Post.bulk(item.id(), person, new Act.Say(html, buttons, null, null, false), null);
    }
}
