package kz.habarshy.campaign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong while a pack is read, so that all of it is told at once, and each once.
final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    void add(String file, String key, String message) {
        found.add(new Problem(file, key, message));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
