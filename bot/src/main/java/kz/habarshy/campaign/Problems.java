package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while a pack is read, so that all of it is told at once.
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, String key, String message) {
        found.add(new Problem(file, key, message));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
