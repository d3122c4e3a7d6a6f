package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.pictures.Drawings;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureJourneyTest {
    private static final byte[] LURE = Drawings.notice("https://sanaq-gov.kz/anketa");
    private static final byte[] GENUINE = Drawings.notice("https://sanaq.gov.kz");
    private final Town town = Town.shared();

    @ParameterizedTest
    @EnumSource
    void warnsOfALinkInACodeOnAPhotoAndOnAPictureSentAsAFile(Tongue tongue) {
        House house = House.served(town, tongue).level(2);
        long photo = town.people().sendPhoto(house.chat(), house.neighbour(), LURE, "");
        SeenMessage warning = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == photo);
        assertThat(warning.text())
                .startsWith(tongue.of("Абай болыңыз:", "Осторожно:"))
                .contains("sanaq.gov.kz")
                .doesNotContain("sanaq-gov");
        House other = House.served(town, tongue).level(2);
        long file = town.people().sendFile(other.chat(), other.neighbour(), "a.jpg", "image/jpeg", LURE, "");
        assertThat(town.await(other.chat(), seen -> seen.fromBot() && seen.replyTo() == file)
                        .text())
                .startsWith(tongue.of("Абай болыңыз:", "Осторожно:"));
    }

    @ParameterizedTest
    @EnumSource
    void fetchesAPhotoThatGoesRoundOnce(Tongue tongue) {
        byte[] own = Drawings.notice("https://sanaq-gov.kz/" + tongue);
        House first = House.served(town, tongue).level(2);
        long sent = town.people().sendPhoto(first.chat(), first.neighbour(), own, "");
        town.await(first.chat(), seen -> seen.fromBot() && seen.replyTo() == sent);
        long before = town.telegram().count("getFile");
        House second = House.served(town, tongue).level(2);
        long again = town.people().forward(second.chat(), second.neighbour(), first.chat(), sent);
        town.await(second.chat(), seen -> seen.fromBot() && seen.replyTo() == again);
        assertThat(town.telegram().count("getFile")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingOfAnOrdinaryPhotoAndOfTheGenuineCode(Tongue tongue) {
        House house = House.served(town, tongue).level(2);
        long first = town.people().sendPhoto(house.chat(), house.neighbour(), Drawings.ordinaryPaper(), "");
        long _ = town.people().sendPhoto(house.chat(), house.neighbour(), GENUINE, "");
        house.hearsNothingOfPicturesAfter(first);
    }

    @ParameterizedTest
    @EnumSource
    void looksAtNoPictureAtTheFirstLevel(Tongue tongue) {
        House house = House.served(town, tongue).level(1);
        long before = town.telegram().count("getFile");
        house.hearsNothingOfPicturesAfter(town.people().sendPhoto(house.chat(), house.neighbour(), LURE, ""));
        assertThat(town.telegram().count("getFile")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void saysInPrivateWhatIsOnAPicture(Tongue tongue) {
        long person = House.person(town, tongue);
        long lure = town.people().sendPhoto(person, person, LURE, "");
        assertThat(town.await(person, seen -> seen.fromBot() && seen.id() > lure)
                        .text())
                .contains(tongue.of("алаяқтық белгілері бар", "есть признаки обмана"));
        long genuine = town.people().sendPhoto(person, person, GENUINE, tongue.of("рас па?", "это правда?"));
        assertThat(town.await(person, seen -> seen.fromBot() && seen.id() > genuine)
                        .text())
                .contains(tongue.of("қауіпсіз деген сөз емес", "не значит, что оно безопасно"));
        long plain = town.people().sendPhoto(person, person, Drawings.ordinaryPaper(), "");
        assertThat(town.await(person, seen -> seen.fromBot() && seen.id() > plain)
                        .text())
                .contains(tongue.of("сөзбен жазыңыз", "напишите вопрос словами"));
    }

    @ParameterizedTest
    @EnumSource
    void checksThePictureThatANeighbourAsksAbout(Tongue tongue) {
        House house = House.served(town, tongue).level(1);
        long photo = town.people().sendPhoto(house.chat(), house.neighbour(), LURE, "");
        long asked = town.people().reply(house.chat(), house.admin(), photo, "/check");
        assertThat(town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == asked)
                        .text())
                .contains(tongue.of("алаяқтық белгілері бар", "есть признаки обмана"));
    }
}
