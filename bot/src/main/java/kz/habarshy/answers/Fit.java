package kz.habarshy.answers;

/// How well the best answer fits a question that was put to the bot itself.
public enum Fit {
    /// It is told.
    SURE,
    /// The bot asks back which one is meant.
    NEAR,
    /// The bot does not know.
    NONE
}
