package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;

/// The desk of a town's two owners, who read Kazakh.
record StaffDesk(Town town) {
    /// A broadcast to all chats, at once, that waits for its approval.
    static StaffDesk withBroadcast(Town town, String kazakh, String russian) {
        var desk = new StaffDesk(town);
        for (long owner : new long[] {Town.OWNER, Town.SECOND_OWNER}) {
            town.people().person(owner, "Сәуле", "kk");
            assertThat(town.answerTo(owner, owner, "/desk").text()).isNotEmpty();
        }
        desk.press(Town.OWNER, "Жаңа хабарландыру");
        town.await(Town.OWNER, "Қазақша мәтінді");
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, kazakh).text()).isNotEmpty();
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, russian).text()).isNotEmpty();
        desk.press(Town.OWNER, "Барлық чаттар");
        desk.press(Town.OWNER, "Бекітілген соң бірден");
        desk.press(Town.OWNER, "Бекітуге жіберу");
        return desk;
    }

    /// Presses the newest button of that name.
    void press(long person, String label) {
        SeenMessage any =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        SeenMessage newest = town.people().fromBot(person).stream()
                .filter(seen -> seen.button(label).isPresent())
                .reduce(any, (_, later) -> later);
        String _ = town.people().press(person, person, newest.id(), label);
    }
}
