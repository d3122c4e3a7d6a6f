package kz.habarshy.chat;

/// The text of something as a messenger or an inbox holds it, made when it is asked for: what was read already need not
/// be written out only to be read again.
@FunctionalInterface
public interface RawText {
    String text();

    /// A text that is written out already.
    static RawText of(String text) {
        return new Written(text);
    }

    /// What `of` makes; equal texts are equal.
    record Written(String text) implements RawText {}
}
