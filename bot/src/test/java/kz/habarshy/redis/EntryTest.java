package kz.habarshy.redis;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.RawText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    @ParameterizedTest
    @CsvSource({
        "1633400000000-1, 0-0, true",
        "1633400000000-1, 1633400000000-0, true",
        "1633400000000-10, 1633400000000-9, true",
        "1633400000000-0, 999999999999-7, true",
        "1633400000000-1, 1633400000000-1, false",
        "1633400000000-9, 1633400000000-10, false",
        "999999999999-7, 1633400000000-0, false"
    })
    void knowsWhichOneWasWrittenAfterWhich(String one, String other, boolean after) {
        var entry = new Entry(one, "u", new ChatKey(new Account("tg", 1), 5), RawText.of("{}"), "1");
        assertThat(entry.isAfter(other)).isEqualTo(after);
    }
}
