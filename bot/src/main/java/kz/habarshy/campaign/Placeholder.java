package kz.habarshy.campaign;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A placeholder's name taken apart: `online_end_жыл_жатыс` is `online_end` in the forms жыл and жатыс.
record Placeholder(String base, List<String> forms) {
    private static final Set<String> FORMS = new HashSet<>(KazakhForms.forms());

    static {
        FORMS.addAll(RussianForms.forms());
    }

    static Placeholder of(String name) {
        List<String> parts = Arrays.asList(name.split("_"));
        int end = parts.size();
        while (end > 1 && FORMS.contains(parts.get(end - 1))) {
            end--;
        }
        return new Placeholder(String.join("_", parts.subList(0, end)), List.copyOf(parts.subList(end, parts.size())));
    }
}
