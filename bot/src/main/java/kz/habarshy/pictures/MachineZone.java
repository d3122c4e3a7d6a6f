package kz.habarshy.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The zone that machines read on the back of an identity card (TD1): three lines of thirty letters on equal steps,
/// one below the other, without a gap. Only its presence is told; no letter is read.
final class MachineZone {
    private static final int LONGEST_SIDE = 1400;
    private static final int LETTERS = 30;
    private static final int MOST_MISSING = 5;
    private static final double LEAST_VARIETY = 0.12;

    private MachineZone() {}

    /// However the picture is turned, a little askew too.
    static boolean isOn(Raster raster) {
        Raster upright = raster.atMost(LONGEST_SIDE);
        return lies(upright) || lies(upright.turned());
    }

    private static boolean lies(Raster raster) {
        List<PrintedLine> lines = lines(Glyphs.on(raster));
        for (PrintedLine first : lines) {
            boolean isFirst = lines.stream().noneMatch(line -> line != first && follows(line, first));
            List<PrintedLine> below = lines.stream()
                    .filter(line -> line != first && follows(first, line))
                    .toList();
            if (isFirst && below.size() == 2 && isZone(first, below.getFirst(), below.getLast())) {
                return true;
            }
        }
        return false;
    }

    /// Lines that could be one of the zone's.
    private static List<PrintedLine> lines(List<Glyph> glyphs) {
        List<Glyph> left = new ArrayList<>(glyphs);
        left.sort(Comparator.comparingDouble(Glyph::x));
        boolean[] used = new boolean[left.size()];
        List<PrintedLine> lines = new ArrayList<>();
        for (int start = 0; start < used.length; start++) {
            if (!used[start]) {
                List<Glyph> chain = chain(left, used, start);
                @Nullable PrintedLine line = chain.size() < LETTERS - MOST_MISSING ? null : PrintedLine.of(chain);
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static List<Glyph> chain(List<Glyph> glyphs, boolean[] used, int start) {
        List<Glyph> chain = new ArrayList<>();
        int at = start;
        while (at >= 0) {
            used[at] = true;
            chain.add(glyphs.get(at));
            at = next(glyphs, used, at);
        }
        return chain;
    }

    private static int next(List<Glyph> glyphs, boolean[] used, int at) {
        Glyph from = glyphs.get(at);
        for (int i = at + 1; i < used.length && glyphs.get(i).x() - from.x() < 4.0 * from.height(); i++) {
            if (!used[i] && from.besides(glyphs.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Of the same step and direction, beginning below, within the room that the zone's next lines could take.
    private static boolean follows(PrintedLine first, PrintedLine line) {
        double[] offset = first.offset(line);
        boolean sameStep = Math.abs(line.step() / first.step() - 1) < 0.08;
        boolean sameDirection = Math.abs(line.stepY() / line.stepX() - first.stepY() / first.stepX()) < 0.05;
        return sameStep && sameDirection && offset[0] > 0.9 && offset[0] < 8 && Math.abs(offset[1]) < 4;
    }

    private static boolean isZone(PrintedLine first, PrintedLine one, PrintedLine other) {
        double[] near = first.offset(one);
        double[] far = first.offset(other);
        double[] second = near[0] < far[0] ? near : far;
        double[] third = near[0] < far[0] ? far : near;
        boolean evenly = second[0] > 1.1 && second[0] < 2.7 && Math.abs(third[0] - 2 * second[0]) < 0.25 * second[0];
        boolean flush = Math.abs(second[1]) < 0.8 && Math.abs(third[1]) < 0.8;
        return evenly && flush && full(first) && full(one) && full(other) && isPrint(List.of(first, one, other));
    }

    private static boolean full(PrintedLine line) {
        return Math.abs(line.cells() - LETTERS) <= 1;
    }

    /// Windows, tiles and dots are all alike; letters differ in how much ink they take.
    private static boolean isPrint(List<PrintedLine> lines) {
        double[] ink = lines.stream()
                .flatMap(line -> line.glyphs().stream())
                .mapToDouble(Glyph::points)
                .toArray();
        double mean = java.util.Arrays.stream(ink).average().orElse(0);
        double variance = java.util.Arrays.stream(ink)
                .map(points -> Math.pow(points - mean, 2))
                .average()
                .orElse(0);
        return Math.sqrt(variance) > LEAST_VARIETY * mean;
    }
}
