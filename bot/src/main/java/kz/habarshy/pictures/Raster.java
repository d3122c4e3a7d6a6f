package kz.habarshy.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// A picture in shades of grey, one byte a point, 0 for black.
record Raster(int width, int height, byte[] shades) {
    private static final int LONGEST_SIDE = 1600;
    /// A small file may unfold into a picture that fills the memory.
    private static final long MOST_POINTS = 32_000_000;

    /// Null for what is no picture or too large a one.
    static @Nullable Raster read(byte[] image) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Raster read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return null;
            }
            int step = Math.max(1, Math.ceilDiv(Math.max(width, height), 2 * LONGEST_SIDE));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return of(reader.read(0, param)).atMost(LONGEST_SIDE);
        } finally {
            reader.dispose();
        }
    }

    /// What is transparent counts as white.
    static Raster of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) shade(row[x]);
            }
        }
        return new Raster(width, height, shades);
    }

    private static int shade(int argb) {
        int alpha = argb >>> 24;
        int grey = (306 * (argb >> 16 & 255) + 601 * (argb >> 8 & 255) + 117 * (argb & 255)) >> 10;
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }

    int at(int x, int y) {
        return shades[y * width + x] & 255;
    }

    /// The same picture, its longer side no longer than this.
    Raster atMost(int longest) {
        int now = Math.max(width, height);
        return now <= longest ? this : scaled((double) longest / now);
    }

    /// Each new point is the mean of the points it stands for.
    Raster scaled(double factor) {
        int newWidth = Math.max(1, (int) Math.round(width * factor));
        int newHeight = Math.max(1, (int) Math.round(height * factor));
        byte[] scaled = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                scaled[y * newWidth + x] = (byte) mean(
                        (int) ((long) x * width / newWidth),
                        (int) ((long) y * height / newHeight),
                        (int) ((long) (x + 1) * width / newWidth),
                        (int) ((long) (y + 1) * height / newHeight));
            }
        }
        return new Raster(newWidth, newHeight, scaled);
    }

    private int mean(int left, int top, int right, int bottom) {
        int sum = 0;
        int count = 0;
        for (int y = top; y < Math.max(bottom, top + 1); y++) {
            for (int x = left; x < Math.max(right, left + 1); x++) {
                sum += at(x, y);
                count++;
            }
        }
        return sum / count;
    }

    /// Turned by a quarter.
    Raster turned() {
        byte[] turned = new byte[shades.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = shades[y * width + x];
            }
        }
        return new Raster(height, width, turned);
    }
}
