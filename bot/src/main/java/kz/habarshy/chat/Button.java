package kz.habarshy.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A button under a post.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Button {
    String label();

    /// Sends `data` (at most 64 bytes) back to the bot.
    record Press(String label, String data) implements Button {}

    /// Opens an address.
    record Link(String label, String url) implements Button {}

    /// Copies a text of at most 256 characters.
    record Copy(String label, String text) implements Button {}
}
