package kz.habarshy.staff;

/// A part of the country that a member may speak to or a broadcast goes to: the id of a region or of a place in it,
/// empty for all of it. An id begins with the id of what it lies in.
public record Bounds(String id) {
    public static final Bounds EVERYWHERE = new Bounds("");

    public boolean everywhere() {
        return id.isEmpty();
    }

    /// Whether that lies wholly inside.
    public boolean covers(Bounds other) {
        return id.isEmpty() || other.id.equals(id) || other.id.startsWith(id + "-");
    }
}
