package kz.habarshy.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Command;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.Test;

class DeskClockTest {
    private final DeskStage stage = new DeskStage(Campaign.load(Path.of("../content/census-2021")), 1L, 2L);
    private final List<Command> told = new ArrayList<>();

    @Test
    void remindsOnlyWhileSomethingIsPending() {
        try (var clock = new DeskClock(stage, told::addAll, MachineClock.system())) {
            clock.remind();
            assertThat(told).isEmpty();
            stage.say(1, "/desk");
            stage.press(1, "desk:d:n");
            stage.say(1, "Ертең жиналыс.");
            stage.say(1, "Завтра собрание.");
            stage.press(1, "desk:d:t:c:");
            stage.press(1, "desk:d:w:now");
            stage.say(2, "/desk");
            stage.press(1, "desk:d:go");
            stage.pressLabel(2, "Бекіту");
            clock.remind();
            assertThat(told).hasSize(1);
        }
    }
}
