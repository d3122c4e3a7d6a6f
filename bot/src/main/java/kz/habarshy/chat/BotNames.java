package kz.habarshy.chat;

/// The names of our bots: links in a chat lead to the bot that is in it.
@FunctionalInterface
public interface BotNames {
    BotName of(Account account);

    /// The bot of a region (its code), or the first one where the region has none of its own.
    default BotName in(String region) {
        return new BotName("");
    }
}
