package kz.habarshy.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A write that a decision makes, applied together with everything else the decision holds. A place is a name
/// inside the partition of the news: `Change.chat(key)` for the state of a chat, or a name of the package's own.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Change {
    String place();

    /// The place that holds all small state of a chat, as named fields.
    static String chat(ChatKey key) {
        return "chat:" + key;
    }

    /// The place of a chat's fields that are not kept for long: those whose name begins with `brief.`.
    static String brief(ChatKey key) {
        return "brief:" + key;
    }

    /// Sets a field of a place.
    record Set(String place, String field, String value) implements Change {}

    /// Sets a field of a place that is gone as a whole half an hour after the last such write.
    record SetBriefly(String place, String field, String value) implements Change {}

    /// Removes a field of a place.
    record Remove(String place, String field) implements Change {}

    /// Sets a field only where it is absent.
    record SetOnce(String place, String field, String value) implements Change {}

    /// Adds to a whole number in a field; absent counts as 0.
    record Add(String place, String field, long by) implements Change {}

    /// Removes the whole place.
    record Clear(String place) implements Change {}
}
