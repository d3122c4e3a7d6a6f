package kz.habarshy.campaign;

import java.util.Set;

/// Names a text of the pack; each package declares the ones it uses in one enum.
public interface TextKey {
    /// The file name in `texts/` without language and ending, or the line in `texts/labels.yaml`.
    String id();

    /// The names that the caller fills in besides the pack's own placeholders; the content check refuses others.
    default Set<String> arguments() {
        return Set.of();
    }
}
