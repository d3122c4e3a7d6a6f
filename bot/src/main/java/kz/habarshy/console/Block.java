package kz.habarshy.console;

import java.util.ArrayList;
import java.util.List;
import kz.habarshy.campaign.Markup;

/// A piece of a text as a page shows it: a paragraph (`p`) or a list (`ol`, `ul`); its lines are HTML.
record Block(String kind, List<String> lines) {
    /// Lines that begin with «1. » or «– » become lists; a blank line ends a list.
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            String kind = line.matches("\\d+\\. .*") ? "ol" : line.startsWith("– ") ? "ul" : "p";
            String html = Markup.html(line.replaceFirst("^(\\d+\\. |– )", "").strip());
            Block last = blocks.isEmpty() ? null : blocks.getLast();
            if (!html.isEmpty()
                    && last != null
                    && !kind.equals("p")
                    && last.kind().equals(kind)) {
                last.lines().add(html);
            } else if (!html.isEmpty()) {
                blocks.add(new Block(kind, new ArrayList<>(List.of(html))));
            }
        }
        return blocks;
    }
}
