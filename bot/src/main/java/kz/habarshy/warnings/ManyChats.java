package kz.habarshy.warnings;

import kz.habarshy.chat.ChatKey;

/// Another package that counts in how many chats a suspicious text stood today, such as the radar.
@FunctionalInterface
public interface ManyChats {
    /// Whether it is many with this chat, which counts from now on. `print` is the one that the text has everywhere.
    boolean have(String print, ChatKey chat);
}
