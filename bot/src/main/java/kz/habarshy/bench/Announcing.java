package kz.habarshy.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;

/// A broadcast by the way staff send one: written, previewed, approved by a second person.
final class Announcing {
    static final String STAFF = "900001,900002";

    private static final long AUTHOR = 900_001;
    private static final long APPROVER = 900_002;
    private final TelegramDouble telegram;
    private final People people;
    /// What it says, in both languages, and what a correction makes of it.
    private final Set<String> versions = new LinkedHashSet<>();
    private final String mark;
    private final Patience patience = Patience.ofMinutes(3);

    Announcing(TelegramDouble telegram) {
        this(telegram, "");
    }

    /// `mark` tells this one from others.
    Announcing(TelegramDouble telegram, String mark) {
        this.telegram = telegram;
        this.mark = mark;
        this.people = telegram.people();
    }

    void write() {
        people.person(AUTHOR, "Author", "kk");
        people.person(APPROVER, "Approver", "kk");
        say(APPROVER, "/desk");
        say("/desk");
        press("Жаңа хабарландыру");
        sayBoth(mark);
        press("Барлық чаттар");
        press("Бекітілген соң бірден");
    }

    /// Asks for other words in place of those of that number.
    void correct(int number, String newMark) {
        pressData("desk:b:co:" + number);
        sayBoth(newMark);
    }

    /// Asks for the broadcast of that number to be taken back.
    void recall(int number) {
        pressData("desk:b:rc:" + number);
    }

    void approve() {
        long last = people.fromBot(APPROVER).getLast().id();
        press("Бекітуге жіберу");
        patience.await("the question for approval", () -> toApprove(last).isPresent());
        var question = toApprove(last).orElseThrow();
        people.pressData(
                APPROVER,
                APPROVER,
                question.id(),
                approving(question).orElseThrow().data());
    }

    /// Whether its author has read that the broadcast, correction or recall of this number is over.
    boolean isOver(int number) {
        return people.fromBot(AUTHOR).stream()
                .map(SeenMessage::text)
                .anyMatch(seen -> seen.startsWith("№ " + number + " ") && seen.contains(" аяқталды."));
    }

    /// What of it arrived in groups.
    List<RecordedCall> arrivals() {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() < 0 && isThis(call.text()))
                .toList();
    }

    /// Whether this is said here, or was before a correction.
    boolean isThis(String said) {
        return versions.stream().anyMatch(said::contains);
    }

    /// Whether this is what it says since its last correction.
    boolean isThisNow(String said) {
        return versions.stream().skip(versions.size() - 2L).anyMatch(said::contains);
    }

    private void sayBoth(String newMark) {
        var both = List.of("Ертең аулада сенбілік болады" + newMark + ".", "Завтра во дворе субботник" + newMark + ".");
        versions.addAll(both);
        both.forEach(this::say);
    }

    private Optional<SeenMessage> toApprove(long after) {
        return people.fromBot(APPROVER).stream()
                .filter(seen -> seen.id() > after && approving(seen).isPresent())
                .reduce((first, last) -> last);
    }

    private static Optional<SeenMessage.Button> approving(SeenMessage seen) {
        return seen.button("Бекіту").or(() -> seen.button("Утвердить"));
    }

    private void say(String text) {
        say(AUTHOR, text);
    }

    private void say(long person, String text) {
        long said = people.say(person, text);
        patience.await(
                "an answer to " + text, () -> people.fromBot(person).stream().anyMatch(seen -> seen.id() > said));
    }

    private void pressData(String data) {
        var query = people.pressData(
                AUTHOR, AUTHOR, people.fromBot(AUTHOR).getLast().id(), data);
        patience.await("what " + data + " does", () -> people.notice(query).isPresent());
    }

    private void press(String label) {
        patience.await(
                "the button " + label,
                () -> people.fromBot(AUTHOR).getLast().button(label).isPresent());
        var query =
                people.press(AUTHOR, AUTHOR, people.fromBot(AUTHOR).getLast().id(), label);
        patience.await("what " + label + " does", () -> people.notice(query).isPresent());
    }
}
