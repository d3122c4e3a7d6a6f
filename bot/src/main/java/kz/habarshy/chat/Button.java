package kz.habarshy.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A button under a post.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Button {
    String label();

    /// Sends `data` (at most 64 bytes) back to the bot.
    record Press(String label, String data) implements Button {}

    /// Opens an address.
    record Link(String label, String url) implements Button {}

    /// Opens WhatsApp with a text to pass on.
    record Share(String label, String text) implements Button {
        private static final String WHATSAPP = "https://wa.me/?text=";
        /// Many are sent the same answer.
        private static final Cache<String, String> LATELY =
                Caffeine.newBuilder().maximumSize(200).executor(Runnable::run).build();

        /// The address that does so: three or six characters for each letter of the text.
        public String url() {
            return LATELY.get(text, Share::address);
        }

        private static String address(String text) {
            return WHATSAPP + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /// Copies a text of at most 256 characters.
    record Copy(String label, String text) implements Button {}
}
