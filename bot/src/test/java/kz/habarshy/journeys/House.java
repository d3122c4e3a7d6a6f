package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;

/// A building's chat of its own: an admin, a neighbour and the bot.
final class House {
    private static final AtomicLong IDS = new AtomicLong(60_000_000);
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    private final Town town;
    private final Tongue tongue;
    private final long chat;
    private final long admin;
    private final long neighbour;

    private House(Town town, Tongue tongue, boolean supergroup) {
        this.town = town;
        this.tongue = tongue;
        this.admin = IDS.getAndAdd(10);
        this.neighbour = admin + 1;
        this.chat = supergroup ? SUPERGROUPS - admin : -admin;
        town.people().person(admin, "Дана", tongue.code());
        town.people().person(neighbour, "Ерлан", tongue.code());
        town.people().group(chat, "Абай 12", admin, neighbour);
    }

    /// A person of nobody's house, with an app in this language.
    static long person(Town town, Tongue tongue) {
        long id = IDS.getAndAdd(10);
        town.people().person(id, "Айгүл", tongue.code());
        return id;
    }

    /// A group that the bot is not in yet.
    static House built(Town town, Tongue tongue) {
        return new House(town, tongue, false);
    }

    static House greeted(Town town, Tongue tongue) {
        House house = new House(town, tongue, false);
        house.addBot();
        house.greeting();
        return house;
    }

    /// A basic group whose admin has pressed the language.
    static House served(Town town, Tongue tongue) {
        House house = greeted(town, tongue);
        String _ = town.people().press(house.chat, house.admin, house.greeting().id(), tongue.button());
        town.await(house.chat, tongue.of("Енді осы чатта", "Теперь в этом чате"));
        return house;
    }

    /// A supergroup whose admin, nameless, has typed the language.
    static House large(Town town, Tongue tongue) {
        House house = new House(town, tongue, true);
        house.addBot();
        house.asChat("/setup " + tongue.code());
        town.await(house.chat, tongue.of("Түсіндім", "Принято"));
        return house;
    }

    /// The same house under the id of the supergroup that it has become.
    SeenMessage in(long upgraded, String text) {
        return town.answerTo(upgraded, neighbour, text);
    }

    House level(int level) {
        assertThat(town.answerTo(chat, admin, "/setup " + level).text()).contains(tongue.of("Түсіндім", "Принято"));
        return this;
    }

    void addBot() {
        town.people().addBot(chat, admin);
    }

    SeenMessage greeting() {
        return town.await(chat, "Здравствуйте, соседи");
    }

    /// A neighbour says it; the bot's next words.
    SeenMessage ask(String text) {
        return town.answerTo(chat, neighbour, text);
    }

    SeenMessage command(String text) {
        return town.answerTo(chat, admin, text);
    }

    void asChat(String text) {
        long _ = town.people().sayAsAnonymousAdmin(chat, text);
    }

    /// The bot says nothing to this: the next thing that it says is the help somebody asks for afterwards.
    void hearsNothingOn(String text) {
        hearsNothingAfter(town.people().say(chat, neighbour, text));
    }

    void hearsNothingAfter(long message) {
        long asked = town.people().say(chat, neighbour, "/help");
        SeenMessage help = town.await(
                chat, seen -> seen.fromBot() && seen.id() > asked && seen.text().contains("/faq"));
        assertThat(since(message)).extracting(SeenMessage::text).containsExactly(help.text());
    }

    /// With the first help the pictures have been looked at, with the second what they lead to has been said.
    void hearsNothingOfPicturesAfter(long message) {
        SeenMessage looked = ask("/help");
        SeenMessage help = ask("/help");
        assertThat(since(message)).extracting(SeenMessage::id).containsExactly(looked.id(), help.id());
    }

    List<SeenMessage> since(long message) {
        return town.people().fromBot(chat).stream()
                .filter(seen -> seen.id() > message)
                .toList();
    }

    /// The private setup as the admin opens it from the button in the group.
    SetupTable setup() {
        return new SetupTable(town, tongue, admin, chat);
    }

    Town town() {
        return town;
    }

    Tongue tongue() {
        return tongue;
    }

    long chat() {
        return chat;
    }

    long admin() {
        return admin;
    }

    long neighbour() {
        return neighbour;
    }
}
