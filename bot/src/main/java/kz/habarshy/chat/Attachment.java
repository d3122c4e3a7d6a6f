package kz.habarshy.chat;

/// A thing that came with a message: `document`, `photo`, `voice`, `sticker`, `contact` or `other`; the file's id at
/// the
/// messenger, its name (empty when it has none) and its size in bytes.
public record Attachment(String kind, String file, String name, long bytes) {}
