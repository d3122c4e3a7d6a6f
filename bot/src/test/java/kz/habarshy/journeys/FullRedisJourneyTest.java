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
            var desk = StaffDesk.withBroadcast(town, KK, RU);
            TroubledRedis.fill(redis, 86);
            eventually("broadcasts are stopped", guard::stopsBulk);
            town.await(Town.OWNER, "Redis");
            desk.press(Town.SECOND_OWNER, "Бекіту");
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
}
