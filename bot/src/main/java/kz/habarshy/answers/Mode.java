package kz.habarshy.answers;

/// Where the text was said: unasked in a group only clear questions are answered, in private everything is ranked.
public enum Mode {
    GROUP,
    /// Said right after an answer to the same person: it may hang on that answer.
    FOLLOWING,
    PRIVATE
}
