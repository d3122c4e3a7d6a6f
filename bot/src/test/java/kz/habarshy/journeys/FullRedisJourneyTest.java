package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.habarshy.Town;
import kz.habarshy.redis.MemoryGuard;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.TroubledRedis;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;
import org.junit.jupiter.api.Test;

class FullRedisJourneyTest {
    private static final String KK = "Ертең аулада сенбілік болады.";
    private static final String RU = "Завтра во дворе субботник.";

    @Test
    void stopsBroadcastsThenAnswersAndLosesNothing() {
        try (Town town = Town.start(Map.of())) {
            House kazakh = House.served(town, Tongue.KK).level(4);
            House russian = House.served(town, Tongue.RU).level(4);
            var redis = town.bean(RedisState.class);
            var guard = town.bean(MemoryGuard.class);
            written(town);
            TroubledRedis.fill(redis, 86);
            eventually("broadcasts are stopped", guard::stopsBulk);
            town.await(Town.OWNER, "Redis");
            press(town, Town.SECOND_OWNER, "Бекіту");
            town.await(Town.OWNER, "бекітілді");
            assertThat(kazakh.ask("/deadline").text()).contains("15 қазан");
            assertThat(russian.ask("/deadline").text()).contains("15 октября");
            assertThat(town.people().fromBot(kazakh.chat()))
                    .extracting(SeenMessage::text)
                    .doesNotContain(KK);

            TroubledRedis.fill(redis, 97);
            eventually("updates are left at Telegram", guard::stopsUpdates);
            long asked = town.people().say(russian.chat(), russian.neighbour(), "/deadline");
            eventually("it waits there", () -> town.telegram().pendingUpdates(TelegramDouble.BOT) > 0);
            assertThat(russian.since(asked)).isEmpty();

            TroubledRedis.free(redis);
            town.await(
                    russian.chat(),
                    seen -> seen.fromBot() && seen.id() > asked && seen.text().contains("15 октября"));
            town.await(kazakh.chat(), KK);
            town.await(russian.chat(), RU);
            assertThat(russian.since(asked))
                    .filteredOn(seen -> seen.text().contains("15 октября"))
                    .hasSize(1);
        }
    }

    /// A broadcast that waits for its approval.
    private static void written(Town town) {
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
    }

    private static void press(Town town, long person, String label) {
        SeenMessage with =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        String _ = town.people().press(person, person, with.id(), label);
    }
}
