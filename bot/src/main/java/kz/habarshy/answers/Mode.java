package kz.habarshy.answers;

/// Where the text was said: unasked in a group only clear questions are answered, in private everything is ranked.
public enum Mode {
    GROUP,
    PRIVATE
}
