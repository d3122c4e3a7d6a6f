package kz.habarshy.campaign;

/// What a wording is for, with the characters it may have when filled in.
enum Kind {
    TITLE(40),
    /// A button: an id that starts with `label_`.
    LABEL(40),
    LINE(160),
    SAID_BY(80),
    /// Shown over the chat after a press, where Telegram cuts it: an id that ends with `_toast`.
    TOAST(200),
    BRIEF(300),
    FULL(900),
    POST(700),
    TEXT(4096);

    final int longest;

    Kind(int longest) {
        this.longest = longest;
    }
}
