package kz.habarshy.warnings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// The texts that a chat's admin has called honest, by their marks: exactly these are left alone, for what resembles
/// an honest text may be a lure made of it.
record Spared(List<String> marks) {
    private static final String FIELD = "s.spared";
    private static final int MOST = 50;

    static Spared in(ChatState state) {
        return new Spared(Arrays.stream(state.field(FIELD, "").split(" "))
                .filter(mark -> !mark.isEmpty())
                .toList());
    }

    boolean has(String mark) {
        return marks.contains(mark);
    }

    Change with(ChatState state, String mark) {
        List<String> all = new ArrayList<>(marks);
        all.remove(mark);
        all.add(mark);
        return state.set(FIELD, String.join(" ", all.subList(Math.max(0, all.size() - MOST), all.size())));
    }
}
