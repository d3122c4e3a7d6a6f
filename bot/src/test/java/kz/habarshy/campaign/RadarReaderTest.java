package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadarReaderTest {
    private static final String GOOD = """
            chats: 3
            doubtful_chats: 5
            hours: 24
            likeness: 50
            fewest_words: 5
            quiet_hours: 12
            cool_down_hours: 48
            titles: [Хабаршы]
            name_distance: 2
            shared_hosts: [T.me]
            about: [санақ*]
            bait: [код*]
            """;

    private static SmallPack pack(String radar) {
        return new SmallPack().with(RadarReader.FILE, radar);
    }

    @Test
    void readsWhatStandsInTheFile() {
        RadarRules rules = pack(GOOD).load().radar();
        assertThat(rules.counting().doubtfulChats()).isEqualTo(5);
        assertThat(rules.counting().shared()).containsExactly("t.me");
        assertThat(rules.warning()).isEqualTo(new RadarRules.Warning(12, 48));
        assertThat(rules.ours().titles()).containsExactly("хабаршы");
    }

    @Test
    void countsAsUsualWithoutTheFile() {
        assertThat(new SmallPack().load().radar().counting().chats()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'chats: 3', 'chats: 1', 'chats: must be a whole number from 2 to 100'",
        "'chats: 3', 'chats: three', 'chats: must be a whole number'",
        "'doubtful_chats: 5', 'doubtful_chats: 2', 'doubtful_chats: must not be less than chats: what may be honest needs more of them'",
        "'hours: 24', 'hours: 0', 'hours: must be a whole number from 1 to 72'",
        "'likeness: 50', 'likeness: 120', 'likeness: must be a whole number from 30 to 100'",
        "'cool_down_hours: 48', 'cool_down_hours: 900', 'cool_down_hours: must be a whole number from 1 to 168'",
        "'name_distance: 2', '', 'name_distance: is missing'"
    })
    void refusesAWrongValueWithASentence(String line, String wrong, String sentence) {
        assertThat(pack(GOOD.replaceFirst("(?m)^" + line + "$", wrong)).problems())
                .contains(RadarReader.FILE + " · " + sentence);
    }
}
