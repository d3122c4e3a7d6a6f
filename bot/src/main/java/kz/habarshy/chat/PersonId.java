package kz.habarshy.chat;

/// A person at a messenger; also the id of their private chat with any bot there.
public record PersonId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
