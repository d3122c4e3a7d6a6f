package kz.habarshy.chat;

/// What an account shows of itself: its @name without the sign, and its title; either may be empty.
public record Shown(String username, String title) {
    public static final Shown NOTHING = new Shown("", "");
}
