package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import kz.habarshy.Town;
import kz.habarshy.redis.EmbeddedServer;
import kz.habarshy.redis.NarrowUser;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRedisJourneyTest {
    private static final Pattern RIGHTS = Pattern.compile("ACL SETUSER \\S+ on >\\S+ ([^`]+)`");
    private static final String KK = "Ертең аулада сенбілік болады.";
    private static final String RU = "Завтра во дворе субботник.";

    @TempDir
    Path data;

    /// The words after the password in README's line.
    private static String rights() throws IOException {
        var rights = RIGHTS.matcher(Files.readString(Path.of("../README.md")));
        assertThat(rights.find()).as("README names the rights").isTrue();
        return rights.group(1);
    }

    @Test
    void needsNoMoreRightsThanTheReadmeNames() throws IOException {
        try (var server = EmbeddedServer.start(data.resolve("redis"))) {
            var user = NarrowUser.of(server.port(), rights());
            try (Town town = Town.start(Map.of("spring.data.redis.url", user.url()))) {
                House kazakh = House.served(town, Tongue.KK).level(4);
                House russian = House.served(town, Tongue.RU).level(4);
                assertThat(kazakh.ask("/deadline").text()).contains("15 қазан");
                assertThat(russian.ask("/deadline").text()).contains("15 октября");
                announce(town);
                town.await(kazakh.chat(), KK);
                town.await(russian.chat(), RU);
                takeBack(town);
                town.await(Town.OWNER, "қайтарып алу (№ 1 хабарландыруды) аяқталды");
                assertThat(town.people().fromBot(kazakh.chat()))
                        .extracting(SeenMessage::text)
                        .doesNotContain(KK);
            }
            assertThat(user.refused()).containsOnly("config");
        }
    }

    private static void announce(Town town) {
        for (long owner : new long[] {Town.OWNER, Town.SECOND_OWNER}) {
            town.people().person(owner, "Сәуле", "kk");
            assertThat(town.answerTo(owner, owner, "/desk").text()).isNotEmpty();
        }
        press(town, Town.OWNER, "Жаңа хабарландыру");
        town.await(Town.OWNER, "Қазақша мәтінді");
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, KK).text()).isNotEmpty();
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, RU).text()).isNotEmpty();
        press(town, Town.OWNER, "Барлық чаттар");
        press(town, Town.OWNER, "Бекітілген соң бірден");
        press(town, Town.OWNER, "Бекітуге жіберу");
        press(town, Town.SECOND_OWNER, "Бекіту");
        town.await(Town.OWNER, "хабарландыру: қорытынды");
    }

    private static void takeBack(Town town) {
        SeenMessage newest = town.people().fromBot(Town.OWNER).getLast();
        String _ = town.people().pressData(Town.OWNER, Town.OWNER, newest.id(), "desk:b:rc:1");
        press(town, Town.OWNER, "Бекітуге жіберу");
        town.await(Town.SECOND_OWNER, "№ 2 қайтарып алу");
        press(town, Town.SECOND_OWNER, "Бекіту");
    }

    /// The newest button of that name.
    private static void press(Town town, long person, String label) {
        SeenMessage any =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        SeenMessage newest = town.people().fromBot(person).stream()
                .filter(seen -> seen.button(label).isPresent())
                .reduce(any, (_, later) -> later);
        String _ = town.people().press(person, person, newest.id(), label);
    }
}
