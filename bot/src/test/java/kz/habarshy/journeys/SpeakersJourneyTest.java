package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class SpeakersJourneyTest {
    private final Town town = Town.shared();

    private static String question(Tongue tongue) {
        return tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?");
    }

    private SeenMessage replyTo(House house, long message) {
        return town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == message);
    }

    @ParameterizedTest
    @EnumSource
    void answersAnAdminWithoutAName(Tongue tongue) {
        House house = House.large(town, tongue);
        long asked = town.people().sayAsAnonymousAdmin(house.chat(), question(tongue));
        SeenMessage answer = replyTo(house, asked);
        assertThat(answer.text()).contains(tongue.of("15 қазан", "15 октября"));
        long _ = town.people()
                .sayAsAnonymousAdmin(
                        house.chat(), tongue.of("бот, дүйсенбіге дейін үндемеші", "бот помолчи до понедельника"));
        town.await(house.chat(), tongue.of("10 қазанды қоса", "по 10 октября включительно"));
        house.hearsNothingOn(question(tongue));
    }

    @ParameterizedTest
    @EnumSource
    void answersNoPostOfALinkedChannel(Tongue tongue) {
        House house = House.large(town, tongue);
        long channel = house.chat() - 1;
        town.people().channel(channel, "Жаңалық", house.chat());
        long _ = town.people().publish(channel, question(tongue));
        SeenMessage post =
                town.await(house.chat(), seen -> !seen.fromBot() && seen.text().equals(question(tongue)));
        house.hearsNothingAfter(post.id());
    }

    @ParameterizedTest
    @EnumSource
    void answersLaterWhereTheChatIsSlow(Tongue tongue) {
        House house = House.served(town, tongue);
        town.telegram().faults().on("sendMessage").inChat(house.chat()).throttled(1);
        assertThat(house.ask(question(tongue)).text()).contains(tongue.of("15 қазан", "15 октября"));
    }

    @ParameterizedTest
    @EnumSource
    void answersWithoutAReplyWhereTheQuestionWasDeleted(Tongue tongue) {
        House house = House.served(town, tongue);
        town.telegram()
                .faults()
                .on("sendMessage")
                .inChat(house.chat())
                .refused(400, "Bad Request: message to be replied not found");
        SeenMessage answer = house.ask(Town.NAME + " " + question(tongue));
        assertThat(answer.text()).contains(tongue.of("15 қазан", "15 октября"));
        assertThat(answer.replyTo()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void explainsItselfToAnAdminWhoseCommandIsGoneAgain(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage answer = house.ask(question(tongue));
        long why = town.people().reply(house.chat(), house.admin(), answer.id(), "/why");
        town.people().delete(house.chat(), why);
        assertThat(town.await(house.chat(), tongue.of("сұрақ анық болды", "вопрос был ясным"))
                        .id())
                .isGreaterThan(answer.id());
    }

    @ParameterizedTest
    @EnumSource
    void answersNoOtherBot(Tongue tongue) {
        House house = House.served(town, tongue);
        long said = town.people().sayAsBot(house.chat(), 5_000_000_001L, question(tongue));
        long _ = town.people().sayAsBot(house.chat(), 5_000_000_001L, Town.NAME + " " + question(tongue));
        house.hearsNothingAfter(said);
    }

    @ParameterizedTest
    @EnumSource
    void hasOneKindWordForAnAlbumAndOneForAVideoNote(Tongue tongue) {
        long person = House.person(town, tongue);
        String _ = town.answerTo(person, person, "/start").text();
        long album = town.people().sendAlbum(person, person, 4, "");
        helped(person);
        assertThat(kindWords(tongue, person, album)).isEqualTo(1);
        long another = town.people().sendAlbum(person, person, 2, "");
        helped(person);
        assertThat(kindWords(tongue, person, another)).isEqualTo(1);
        long note = town.people().sendVideoNote(person, person);
        helped(person);
        assertThat(kindWords(tongue, person, note)).isEqualTo(1);
    }

    /// With the first help all pictures have been looked at; with the second all is decided.
    private void helped(long person) {
        for (int round = 0; round < 2; round++) {
            long asked = town.people().say(person, "/help");
            town.await(
                    person,
                    seen -> seen.fromBot() && seen.id() > asked && seen.text().contains("/faq"));
        }
    }

    private long kindWords(Tongue tongue, long person, long after) {
        return town.people().fromBot(person).stream()
                .filter(seen -> seen.id() > after && seen.text().contains(tongue.of("Дауысты", "Голос")))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void answersTheWordsOfAnAlbumOnce(Tongue tongue) {
        long person = House.person(town, tongue);
        String _ = town.answerTo(person, person, "/start").text();
        long album = town.people().sendAlbum(person, person, 3, question(tongue));
        helped(person);
        assertThat(town.people().fromBot(person).stream()
                        .filter(seen -> seen.id() > album && !seen.text().contains("/faq")))
                .extracting(SeenMessage::text)
                .satisfiesExactly(answer -> assertThat(answer).contains(tongue.of("15 қазан", "15 октября")));
    }

    @ParameterizedTest
    @EnumSource
    void isSilentInAGroupAboutAlbumsAndVideoNotes(Tongue tongue) {
        House house = House.served(town, tongue);
        long album = town.people().sendAlbum(house.chat(), house.neighbour(), 3, "");
        long _ = town.people().sendVideoNote(house.chat(), house.neighbour());
        house.hearsNothingOfPicturesAfter(album);
    }
}
