package kz.habarshy.buildings;

import java.util.ArrayList;
import java.util.List;
import kz.habarshy.chat.Button;

/// What the private setup shows, and the step that the next typed text belongs to (empty: none).
record Page(String html, List<List<Button>> buttons, String waits) {
    Page(String html, List<List<Button>> buttons) {
        this(html, buttons, "");
    }

    Page(String html) {
        this(html, List.of(), "");
    }

    /// Two in a row.
    static List<List<Button>> rows(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        for (int at = 0; at < buttons.size(); at += 2) {
            rows.add(List.copyOf(buttons.subList(at, Math.min(at + 2, buttons.size()))));
        }
        return rows;
    }
}
