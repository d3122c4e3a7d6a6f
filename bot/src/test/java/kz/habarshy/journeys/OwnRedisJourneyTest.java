package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.habarshy.Town;
import kz.habarshy.redis.EmbeddedServer;
import kz.habarshy.redis.NarrowUser;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRedisJourneyTest {
    private static final Pattern RIGHTS =
            Pattern.compile("ACL SETUSER \\S+ on >\\S+ ([^`]+)`, in a cluster `([^`]+)` besides");
    private static final String KK = "Ертең аулада сенбілік болады.";
    private static final String RU = "Завтра во дворе субботник.";

    @TempDir
    Path data;

    /// The words after the password in README's line.
    private static String rights() throws IOException {
        return named().group(1);
    }

    /// The same with what README adds for a cluster.
    static String rightsInACluster() throws IOException {
        var named = named();
        return named.group(1) + " " + named.group(2);
    }

    private static MatchResult named() throws IOException {
        var rights = RIGHTS.matcher(Files.readString(Path.of("../README.md")));
        assertThat(rights.find()).as("README names the rights").isTrue();
        return rights;
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
                var desk = StaffDesk.withBroadcast(town, KK, RU);
                desk.press(Town.SECOND_OWNER, "Бекіту");
                town.await(Town.OWNER, "хабарландыру: қорытынды");
                town.await(kazakh.chat(), KK);
                town.await(russian.chat(), RU);
                takeBack(desk);
                town.await(Town.OWNER, "қайтарып алу (№ 1 хабарландыруды) аяқталды");
                assertThat(town.people().fromBot(kazakh.chat()))
                        .extracting(SeenMessage::text)
                        .doesNotContain(KK);
            }
            assertThat(user.refused()).containsOnly("config");
        }
    }

    private static void takeBack(StaffDesk desk) {
        Town town = desk.town();
        SeenMessage newest = town.people().fromBot(Town.OWNER).getLast();
        String _ = town.people().pressData(Town.OWNER, Town.OWNER, newest.id(), "desk:b:rc:1");
        desk.press(Town.OWNER, "Бекітуге жіберу");
        town.await(Town.SECOND_OWNER, "№ 2 қайтарып алу");
        desk.press(Town.SECOND_OWNER, "Бекіту");
    }
}
