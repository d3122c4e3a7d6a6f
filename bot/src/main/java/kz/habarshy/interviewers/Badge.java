package kz.habarshy.interviewers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/// One interviewer of the akimat's list, with no more of the name than is shown: given name and a first letter.
/// `kato` is the region, `place` the pack's id of the district (empty: the whole region), both days are inclusive.
record Badge(
        @JsonProperty("n") String name,
        @JsonProperty("k") String kato,
        @JsonProperty("p") String place,
        @JsonProperty("f") LocalDate from,
        @JsonProperty("t") LocalDate to,
        @JsonProperty("w") boolean withdrawn) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Reads what `text` wrote; throws on anything else.
    static Badge parse(String text) {
        return JSON.readValue(text, Badge.class);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    Badge off() {
        return new Badge(name, kato, place, from, to, true);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
