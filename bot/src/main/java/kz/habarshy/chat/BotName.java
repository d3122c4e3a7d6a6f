package kz.habarshy.chat;

/// The bot's own name at its messenger, without @; empty until the messenger has told it.
public record BotName(String username) {
    public boolean known() {
        return !username.isEmpty();
    }

    /// The address that opens a private chat with the bot and begins it with this word: at most 64 of A-Z a-z 0-9 _ -
    public String startLink(String start) {
        return "https://t.me/" + username + "?start=" + start;
    }

    /// The address that lets an admin choose a group, adds the bot there as an admin without any right of its own, and
    /// says this word in it.
    public String addLink(String start) {
        return "https://t.me/" + username + "?startgroup=" + start + "&admin=manage_chat";
    }
}
