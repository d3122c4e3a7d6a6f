package kz.habarshy.chat;

/// The key for life of a chat: its account and the first id it had; a migration changes the address, never this.
/// Text form: `tg700000001:-1001234`.
///
/// Two kinds of work belong to no chat and have keys of their own: the staff's desk (`desk`) and a whole partition
/// (`partition`).
public record ChatKey(Account account, long firstId) {
    private static final String PARTITION = "partition";

    public static final ChatKey DESK = new ChatKey(new Account("desk", 0), 0);

    public static ChatKey ofPartition(int number) {
        return new ChatKey(new Account(PARTITION, number), 0);
    }

    /// Reads the text form; throws IllegalArgumentException on anything else.
    public static ChatKey parse(String text) {
        int colon = text.indexOf(':');
        int digits = 0;
        while (digits < colon && !Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (colon < 1) {
            throw new IllegalArgumentException("Not a chat key: " + text);
        }
        var account = new Account(text.substring(0, digits), Long.parseLong(text.substring(digits, colon)));
        return new ChatKey(account, Long.parseLong(text.substring(colon + 1)));
    }

    /// Whether a person talks to the bot alone here.
    public boolean isPrivate() {
        return firstId > 0;
    }

    /// Whether it stands for a whole partition.
    public boolean isPartition() {
        return account.messenger().equals(PARTITION);
    }

    @Override
    public String toString() {
        return account + ":" + firstId;
    }
}
