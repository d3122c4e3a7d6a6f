package kz.habarshy.intake;

import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.RawText;
import org.jspecify.annotations.Nullable;

/// Understands the raw updates of one messenger.
public interface UpdateReader {
    /// What the update says, for the chat with this key for life; null when it is of no interest. Throws on an
    /// update that cannot be decoded, which then goes to the dead letters.
    @Nullable
    Incoming read(ChatKey chat, RawText json);
}
