package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kz.habarshy.Town;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.TroubledRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedisAwayJourneyTest {
    private static final int PEOPLE = 10;

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void goesOnByItselfWhenRedisIsKilledAndBack(Tongue tongue) throws Exception {
        try (Town town =
                Town.start(Map.of("habarshy.data", data.resolve(tongue.code()).toString()))) {
            House house = House.served(town, tongue);
            List<Long> people = LongStream.range(0, PEOPLE)
                    .mapToObj(_ -> House.person(town, tongue))
                    .toList();
            ProcessHandle redis = redis(data.resolve(tongue.code()));
            assertThat(redis.destroyForcibly()).isTrue();
            people.forEach(person -> {
                long _ = town.people().say(person, tongue.of("онлайн санақ қашанға дейін?", "до какого числа онлайн?"));
            });
            eventually(
                    "everybody is answered",
                    Duration.ofSeconds(60),
                    () -> people.stream()
                            .noneMatch(person -> town.people().fromBot(person).isEmpty()));
            assertThat(house.ask("/deadline").text()).contains(tongue.of("15 қазан", "15 октября"));
            assertThat(house.setup().page().text()).contains(tongue.of("Тіл: Қазақша", "Язык: Русский"));
            assertThat(people).allMatch(person -> town.people().fromBot(person).size() == 1);
            assertThat(redis(data.resolve(tongue.code())).pid()).isNotEqualTo(redis.pid());
        }
    }

    @Test
    void answersOnceWhenRedisGaveNoAnswerForSeconds() {
        try (Town town = Town.start(Map.of("habarshy.data", data.resolve("slow").toString()))) {
            List<Long> people = LongStream.range(0, PEOPLE)
                    .mapToObj(number -> House.person(town, number % 2 == 0 ? Tongue.KK : Tongue.RU))
                    .toList();
            town.settle(people.getFirst());
            TroubledRedis.hang(town.bean(RedisState.class), 4);
            people.forEach(person -> {
                long _ = town.people().say(person, "/deadline");
            });
            people.forEach(person -> town.await(person, seen -> seen.text().contains("15 ")));
            assertThat(people)
                    .allMatch(person -> town.people().fromBot(person).stream()
                                    .filter(seen -> seen.text().contains("15 "))
                                    .count()
                            == 1);
        }
    }

    private static ProcessHandle redis(Path data) throws IOException {
        String[] noted = Files.readString(data.resolve("redis/server")).strip().split(" ");
        return ProcessHandle.of(Long.parseLong(noted[0])).orElseThrow();
    }
}
