package kz.habarshy.screening;

/// What the sources allow to be said of a message that goes round.
public enum RumourLabel {
    /// Known to be untrue.
    FALSE,
    /// Nobody who should know has confirmed it.
    UNCONFIRMED,
    /// Right in one half, wrong in the other.
    PARTLY,
    /// No source speaks of it.
    NO_SOURCE,
    /// What the campaign itself has announced.
    GENUINE
}
