package kz.habarshy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadSettingAnalyzerTest {
    private final BadSettingAnalyzer analyzer = new BadSettingAnalyzer();

    @Test
    void tellsTheSentenceThatNamesTheVariable() {
        var wrong = new IllegalStateException("HABARSHY_DATA is a file: name a folder");
        assertThat(analyzer.analyze(new IllegalStateException("a bean could not be made", wrong)))
                .extracting("description")
                .isEqualTo("HABARSHY_DATA is a file: name a folder");
    }

    @Test
    void tellsWhatIsWrongWithARedisOfOnesOwn() {
        var wrong = new IllegalStateException("name another Redis in SPRING_DATA_REDIS_URL");
        assertThat(analyzer.analyze(new IllegalStateException("a bean could not be made", wrong)))
                .extracting("description")
                .isEqualTo("name another Redis in SPRING_DATA_REDIS_URL");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("a bean could not be made")))
                .isNull();
    }
}
