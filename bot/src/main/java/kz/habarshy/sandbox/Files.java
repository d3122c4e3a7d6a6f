package kz.habarshy.sandbox;

import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/// The files that went over the double, the last thousand.
final class Files {
    private static final int MOST = 1000;
    private static final String PREFIX = "BQACAgIAAxkBAAI";

    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Upload> kept = new ConcurrentSkipListMap<>();

    /// Keeps a file and tells it as Telegram tells a document.
    ObjectNode keep(Upload file) {
        long number = last.incrementAndGet();
        kept.put(number, file);
        while (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
        return Json.object()
                .put("file_name", file.name())
                .put("mime_type", file.type())
                .put("file_id", PREFIX + number)
                .put("file_unique_id", "AgAD" + number)
                .put("file_size", file.bytes().length);
    }

    Optional<Upload> find(String id) {
        return number(id).map(kept::get);
    }

    /// What getFile tells: the path for the download.
    Optional<ObjectNode> describe(String id) {
        return find(id).map(file -> Json.object()
                .put("file_id", id)
                .put("file_unique_id", id.replace(PREFIX, "AgAD"))
                .put("file_size", file.bytes().length)
                .put("file_path", "documents/file_" + id.substring(PREFIX.length()) + extension(file.name())));
    }

    Optional<Upload> at(String path) {
        return find(path.replaceFirst("^documents/file_(\\d+).*$", PREFIX + "$1"));
    }

    private static Optional<Long> number(String id) {
        return id.matches(PREFIX + "\\d{1,15}")
                ? Optional.of(Long.parseLong(id.substring(PREFIX.length())))
                : Optional.empty();
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
