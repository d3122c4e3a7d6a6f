package kz.habarshy.pictures;

/// A dark spot about as large as a letter: its box and how many of its points are dark.
record Glyph(int left, int top, int right, int bottom, int points) {
    double x() {
        return (left + right) / 2.0;
    }

    double y() {
        return (top + bottom) / 2.0;
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    /// Whether the other may stand next to this one in a line of print.
    boolean besides(Glyph other) {
        double size = Math.max(height(), other.height());
        double gap = other.x() - x();
        boolean alike = Math.min(height(), other.height()) >= 0.4 * size;
        return alike && gap > 0.3 * size && gap < 2.6 * size && Math.abs(other.y() - y()) < 0.45 * size;
    }
}
