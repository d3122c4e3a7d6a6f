package kz.habarshy.pictures;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// What was seen on a picture: the texts of its QR codes, and whether an identity card's machine-readable zone is on
/// it. The picture itself is let go.
public record Picture(List<String> codes, boolean zone) {
    /// A picture that cannot be read, or on which nothing is.
    public static final Picture NOTHING = new Picture(List.of(), false);

    /// Looking takes all of a processor; the rest stay for the chats.
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    public Picture {
        codes = List.copyOf(codes);
    }

    /// Never throws, whatever the bytes.
    public static Picture of(byte[] image) {
        AT_ONCE.acquireUninterruptibly();
        try {
            @Nullable Raster raster = Raster.read(image);
            return raster == null ? NOTHING : new Picture(QrCodes.in(raster), MachineZone.isOn(raster));
        } finally {
            AT_ONCE.release();
        }
    }
}
