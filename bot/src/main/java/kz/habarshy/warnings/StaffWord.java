package kz.habarshy.warnings;

/// What staff have found about a message, by the print that it has in every chat.
@FunctionalInterface
public interface StaffWord {
    Word about(String print);

    /// They have said nothing, confirmed that it is fraud, or found it honest.
    enum Word {
        UNKNOWN,
        CONFIRMED,
        HONEST
    }
}
