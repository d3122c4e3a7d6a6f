package kz.habarshy.bench;

import java.util.List;
import java.util.Optional;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;

/// A broadcast by the way staff send one: written, previewed, approved by a second person.
final class Announcing {
    static final String STAFF = "900001,900002";

    private static final long AUTHOR = 900_001;
    private static final long APPROVER = 900_002;
    private static final String TEXT = "Ертең аулада сенбілік болады.";

    private final TelegramDouble telegram;
    private final People people;
    private final Patience patience = Patience.ofMinutes(3);

    Announcing(TelegramDouble telegram) {
        this.telegram = telegram;
        this.people = telegram.people();
    }

    void write() {
        people.person(AUTHOR, "Author", "kk");
        people.person(APPROVER, "Approver", "kk");
        people.say(APPROVER, "/desk");
        say("/desk");
        press("Жаңа хабарландыру");
        say(TEXT);
        say("Завтра во дворе субботник.");
        press("Барлық чаттар");
        press("Бекітілген соң бірден");
    }

    void approve() {
        press("Бекітуге жіберу");
        patience.await("the question for approval", () -> toApprove().isPresent());
        var question = toApprove().orElseThrow();
        people.pressData(
                APPROVER,
                APPROVER,
                question.id(),
                approving(question).orElseThrow().data());
    }

    /// What of it arrived in groups.
    List<RecordedCall> arrivals() {
        return telegram.calls("sendMessage").stream()
                .filter(call ->
                        call.performed() && call.chat() < 0 && call.text().contains("сенбілік"))
                .toList();
    }

    private Optional<SeenMessage> toApprove() {
        return people.fromBot(APPROVER).stream()
                .filter(seen -> approving(seen).isPresent())
                .reduce((first, last) -> last);
    }

    private static Optional<SeenMessage.Button> approving(SeenMessage seen) {
        return seen.button("Бекіту").or(() -> seen.button("Утвердить"));
    }

    private void say(String text) {
        int before = people.fromBot(AUTHOR).size();
        people.say(AUTHOR, text);
        patience.await("an answer to " + text, () -> people.fromBot(AUTHOR).size() > before);
    }

    private void press(String label) {
        patience.await(
                "the button " + label,
                () -> people.fromBot(AUTHOR).getLast().button(label).isPresent());
        people.press(AUTHOR, AUTHOR, people.fromBot(AUTHOR).getLast().id(), label);
    }
}
