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
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("a bean could not be made")))
                .isNull();
    }
}
