package kz.habarshy.chat;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The names of our bots: links in a chat lead to the bot that is in it.
@FunctionalInterface
public interface BotNames {
    BotName of(Account account);

    /// Names that come to be known later, or never: empty until then.
    static BotNames late(Supplier<@Nullable BotNames> source) {
        return new LateNames(source);
    }

    /// What all of our bots show of themselves, as far as the messenger has told.
    default List<Shown> shown() {
        return List.of();
    }

    /// The bot of a region (its code), or the first one where the region has none of its own.
    default BotName in(String region) {
        return new BotName("");
    }
}
