package kz.habarshy.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The files that went over the double, the last thousand.
final class Files {
    private static final int MOST = 1000;
    private static final String DOCUMENT = "BQACAgIAAxkBAAI";
    private static final String PHOTO = "AgACAgIAAxkBAAI";
    private static final int THUMBNAIL = 90;

    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Upload> kept = new ConcurrentSkipListMap<>();

    /// Keeps a file and tells it as Telegram tells a document.
    ObjectNode keep(Upload file) {
        long number = put(file);
        return Json.object()
                .put("file_name", file.name())
                .put("mime_type", file.type())
                .put("file_id", DOCUMENT + number)
                .put("file_unique_id", "AgAD" + number)
                .put("file_size", file.bytes().length);
    }

    /// Keeps a picture and tells it as Telegram tells a photo: a small size, of which nothing is kept, and the picture.
    ArrayNode keepPhoto(Upload picture) {
        BufferedImage image = image(picture);
        if (image == null) {
            throw new IllegalArgumentException("This is no picture");
        }
        long number = put(picture);
        int longer = Math.max(image.getWidth(), image.getHeight());
        ArrayNode sizes = Json.array();
        sizes.add(Json.object()
                .put("file_id", PHOTO + 0)
                .put("file_unique_id", "AQADs" + number)
                .put("width", Math.max(1, image.getWidth() * THUMBNAIL / longer))
                .put("height", Math.max(1, image.getHeight() * THUMBNAIL / longer))
                .put("file_size", 1024));
        sizes.add(Json.object()
                .put("file_id", PHOTO + number)
                .put("file_unique_id", "AQADy" + number)
                .put("width", image.getWidth())
                .put("height", image.getHeight())
                .put("file_size", picture.bytes().length));
        return sizes;
    }

    private static @Nullable BufferedImage image(Upload picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        } catch (IOException unreadable) {
            return null;
        }
    }

    private long put(Upload file) {
        long number = last.incrementAndGet();
        kept.put(number, file);
        while (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
        return number;
    }

    Optional<Upload> find(String id) {
        return number(id).map(kept::get);
    }

    /// What getFile tells: the path for the download.
    Optional<ObjectNode> describe(String id) {
        boolean photo = id.startsWith(PHOTO);
        return find(id).map(file -> Json.object()
                .put("file_id", id)
                .put("file_unique_id", photo ? id.replace(PHOTO, "AQADy") : id.replace(DOCUMENT, "AgAD"))
                .put("file_size", file.bytes().length)
                .put(
                        "file_path",
                        (photo ? "photos/file_" : "documents/file_")
                                + id.substring(DOCUMENT.length())
                                + extension(file.name())));
    }

    Optional<Upload> at(String path) {
        return find(path.replaceFirst("^(?:documents|photos)/file_(\\d+).*$", DOCUMENT + "$1"));
    }

    private static Optional<Long> number(String id) {
        return id.matches("(?:" + DOCUMENT + "|" + PHOTO + ")\\d{1,15}")
                ? Optional.of(Long.parseLong(id.substring(DOCUMENT.length())))
                : Optional.empty();
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
