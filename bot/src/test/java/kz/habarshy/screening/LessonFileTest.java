package kz.habarshy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.FraudExamples.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFileTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final Lessons LESSONS = Lessons.of(CAMPAIGN);
    private static final Signs SIGNS = Signs.of(CAMPAIGN);

    @TempDir
    Path folder;

    @Test
    void knowsFromTheBuildWhatItWouldLearnAnew() {
        Resemblance built =
                Objects.requireNonNull(LessonFile.read(CAMPAIGN, LESSONS), "the build learnt the pack's examples");
        Resemblance anew = LESSONS.learnt(SIGNS);

        assertThat(LESSONS.examples()).hasSizeGreaterThan(350).allSatisfy(example -> {
            int[] traits = Traits.of(SIGNS.read(Message.of(example.text())));
            assertThat(built.of(traits)).isEqualTo(anew.of(traits));
        });
    }

    @Test
    void learnsAnewFromAPackWithOneMoreExample() {
        List<Example> more = new ArrayList<>(LESSONS.examples());
        more.add(new Example("Санақ кодын маған айтыңыз", true));

        assertThat(LessonFile.read(CAMPAIGN, new Lessons(more, LESSONS.honest(), LESSONS.ground())))
                .isNull();
    }

    @Test
    void learnsAnewWhereTheSignsAreOthers() {
        List<String> ground = new ArrayList<>(LESSONS.ground());
        ground.add("sanaq.example");

        assertThat(LessonFile.read(CAMPAIGN, new Lessons(LESSONS.examples(), LESSONS.honest(), ground)))
                .isNull();
    }

    @Test
    void writesTheSameFileEachTime() throws Exception {
        Path first = LessonFile.write(CAMPAIGN, folder.resolve("first"));
        Path second = LessonFile.write(CAMPAIGN, folder.resolve("second"));

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }
}
