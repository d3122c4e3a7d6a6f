package kz.habarshy.journeys;

import java.util.function.Predicate;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;

/// An admin at the private setup of a group: one message that edits itself while buttons are pressed.
final class SetupTable {
    private final Town town;
    private final Tongue tongue;
    private final long admin;
    private SeenMessage page;

    SetupTable(Town town, Tongue tongue, long admin, long group) {
        this.town = town;
        this.tongue = tongue;
        this.admin = admin;
        this.page = town.answerTo(admin, admin, "/start setup_" + group);
    }

    SeenMessage page() {
        return page;
    }

    /// Presses a button and waits for the page that says this.
    SetupTable press(String kazakh, String russian, String kazakhPage, String russianPage) {
        String _ = town.people().press(admin, admin, page.id(), tongue.of(kazakh, russian));
        page = wait(seen -> seen.id() == page.id(), tongue.of(kazakhPage, russianPage));
        return this;
    }

    /// Types what the page waits for; the next page is a new message.
    SetupTable type(String text, String kazakhPage, String russianPage) {
        long said = town.people().say(admin, text);
        page = wait(seen -> seen.id() > said, tongue.of(kazakhPage, russianPage));
        return this;
    }

    /// Turns the pages of a list until this button is there.
    SetupTable turnTo(String kazakh, String russian) {
        String wanted = tongue.of(kazakh, russian);
        while (page.button(wanted).isEmpty()) {
            long shown = page.id();
            String before = page.buttons().getFirst().label();
            String _ = town.people().press(admin, admin, shown, tongue.of("Келесі", "Дальше"));
            page = town.await(
                    admin,
                    seen -> seen.id() == shown
                            && !seen.buttons().getFirst().label().equals(before));
        }
        return this;
    }

    private SeenMessage wait(Predicate<SeenMessage> which, String words) {
        return town.await(admin, seen -> which.test(seen) && seen.text().contains(words));
    }
}
