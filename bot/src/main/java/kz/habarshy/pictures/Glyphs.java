package kz.habarshy.pictures;

import java.util.ArrayList;
import java.util.List;

/// Finds the spots on a picture that may be letters.
final class Glyphs {
    private static final int SMALLEST = 6;
    private static final double DARK = 0.82;

    private final Raster raster;
    private final boolean[] dark;
    private final int[] open;

    private Glyphs(Raster raster) {
        this.raster = raster;
        this.dark = dark(raster);
        this.open = new int[dark.length];
    }

    static List<Glyph> on(Raster raster) {
        var search = new Glyphs(raster);
        List<Glyph> glyphs = new ArrayList<>();
        for (int at = 0; at < search.dark.length; at++) {
            if (search.dark[at]) {
                Glyph spot = search.spot(at);
                if (isLetter(spot, raster)) {
                    glyphs.add(spot);
                }
            }
        }
        return glyphs;
    }

    private static boolean isLetter(Glyph spot, Raster raster) {
        int height = spot.height();
        return height >= SMALLEST
                && height <= raster.height() / 8
                && spot.width() <= 1.4 * height
                && spot.width() >= 0.08 * height;
    }

    /// A point is dark against the mean of what lies around it.
    private static boolean[] dark(Raster raster) {
        int width = raster.width();
        int height = raster.height();
        long[] sums = sums(raster);
        int reach = Math.max(8, Math.max(width, height) / 40);
        boolean[] dark = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                dark[y * width + x] = raster.at(x, y) * (long) (bottom - top) * (right - left) < sum * DARK;
            }
        }
        return dark;
    }

    private static long[] sums(Raster raster) {
        int stride = raster.width() + 1;
        long[] sums = new long[stride * (raster.height() + 1)];
        for (int y = 0; y < raster.height(); y++) {
            long row = 0;
            for (int x = 0; x < raster.width(); x++) {
                row += raster.at(x, y);
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        return sums;
    }

    /// Takes up all dark points that hang together with this one.
    private Glyph spot(int first) {
        int width = raster.width();
        int left = first % width;
        int right = left;
        int top = first / width;
        int bottom = top;
        int points = 0;
        int size = push(first, 0);
        while (size > 0) {
            int at = open[--size];
            int x = at % width;
            int y = at / width;
            points++;
            left = Math.min(left, x);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
            for (int dy = Math.max(0, y - 1); dy <= Math.min(raster.height() - 1, y + 1); dy++) {
                for (int dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++) {
                    size = push(dy * width + dx, size);
                }
            }
        }
        return new Glyph(left, top, right, bottom, points);
    }

    private int push(int at, int size) {
        if (!dark[at]) {
            return size;
        }
        dark[at] = false;
        open[size] = at;
        return size + 1;
    }
}
