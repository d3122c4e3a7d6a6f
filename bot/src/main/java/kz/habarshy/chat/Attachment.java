package kz.habarshy.chat;

/// A thing that came with a message: `document`, `photo`, `voice`, `sticker`, `contact` or `other`; the file's id at
/// the messenger, its name (empty when it has none), its size in bytes, and the album that it is part of (empty for
/// none). `picture` is the name by which the messenger knows the same picture wherever it is shown, empty for what is
/// no picture.
public record Attachment(String kind, String file, String name, long bytes, String album, String picture) {
    public Attachment(String kind, String file, String name, long bytes, String album) {
        this(kind, file, name, bytes, album, "");
    }
}
