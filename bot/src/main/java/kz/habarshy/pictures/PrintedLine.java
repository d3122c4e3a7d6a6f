package kz.habarshy.pictures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of letters that stand on equal steps, as a typewriter sets them: where it begins, its step along the picture,
/// and how many letters it has room for.
record PrintedLine(double x, double y, double stepX, double stepY, int cells, List<Glyph> glyphs) {
    private static final double LARGEST_STRAY = 0.13;
    private static final int REFINEMENTS = 3;

    /// Null where the letters do not stand on equal steps.
    static @Nullable PrintedLine of(List<Glyph> glyphs) {
        double step = median(glyphs);
        double start = glyphs.getFirst().x();
        int[] cell = new int[glyphs.size()];
        for (int round = 0; round < REFINEMENTS; round++) {
            for (int i = 0; i < cell.length; i++) {
                cell[i] = (int) Math.round((glyphs.get(i).x() - start) / step);
            }
            double[] fit = fit(cell, glyphs.stream().mapToDouble(Glyph::x).toArray());
            start = fit[0];
            step = fit[1];
        }
        double stray = 0;
        for (int i = 0; i < cell.length; i++) {
            stray += Math.pow((glyphs.get(i).x() - start) / step - cell[i], 2);
        }
        double[] slope = fit(cell, glyphs.stream().mapToDouble(Glyph::y).toArray());
        int cells = cell[cell.length - 1] - cell[0] + 1;
        boolean even = Math.sqrt(stray / cell.length) < LARGEST_STRAY && step > 0;
        return even ? new PrintedLine(start, slope[0], step, slope[1], cells, List.copyOf(glyphs)) : null;
    }

    double step() {
        return Math.hypot(stepX, stepY);
    }

    /// How far the other line lies below this one, and how far it begins to the right of it, both in steps.
    double[] offset(PrintedLine other) {
        double dx = other.x - x;
        double dy = other.y - y;
        double square = step() * step();
        return new double[] {(dy * stepX - dx * stepY) / square, (dx * stepX + dy * stepY) / square};
    }

    private static double median(List<Glyph> glyphs) {
        double[] gaps = new double[glyphs.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = glyphs.get(i + 1).x() - glyphs.get(i).x();
        }
        java.util.Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }

    /// Least squares: where it begins and what one cell adds.
    private static double[] fit(int[] cells, double[] values) {
        double n = cells.length;
        double sumC = 0;
        double sumV = 0;
        double sumCc = 0;
        double sumCv = 0;
        for (int i = 0; i < cells.length; i++) {
            sumC += cells[i];
            sumV += values[i];
            sumCc += (double) cells[i] * cells[i];
            sumCv += cells[i] * values[i];
        }
        double spread = n * sumCc - sumC * sumC;
        double add = spread == 0 ? 0 : (n * sumCv - sumC * sumV) / spread;
        return new double[] {(sumV - add * sumC) / n, add};
    }
}
