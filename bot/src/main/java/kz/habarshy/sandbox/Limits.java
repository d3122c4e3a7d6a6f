package kz.habarshy.sandbox;

/// How much a bot may send before the double answers 429; 0 switches a limit off.
///
/// - `tokenPerSecond`: sends and edits of one bot in any second;
/// - `groupPerMinute`: sends and edits in one group in any minute;
/// - `chatBurst`: messages to one person at once, refilled by one each second.
public record Limits(int tokenPerSecond, int groupPerMinute, int chatBurst) {
    public static final Limits NONE = new Limits(0, 0, 0);

    /// Telegram's published limits.
    public static final Limits TELEGRAM = new Limits(30, 20, 3);
}
