package kz.habarshy.screening;

import java.util.List;

/// One thing to look for in a message.
@FunctionalInterface
interface Check {
    /// What was found; empty when nothing.
    List<Finding> look(Scene scene);

    /// A sign's name in fraud/signs.yaml and what was seen.
    record Finding(String sign, String detail) {}

    static List<Finding> when(boolean found, String sign) {
        return found ? List.of(new Finding(sign, "")) : List.of();
    }
}
