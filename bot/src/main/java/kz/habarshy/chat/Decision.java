package kz.habarshy.chat;

import java.util.ArrayList;
import java.util.List;

/// What a piece of news leads to, as a value: writes, posts and commands, applied all at once or not at all.
public record Decision(List<Change> changes, List<Post> posts, List<Command> commands) {
    public static final Decision NONE = new Decision(List.of(), List.of(), List.of());

    public static Decision say(Post... posts) {
        return new Decision(List.of(), List.of(posts), List.of());
    }

    public static Decision change(Change... changes) {
        return new Decision(List.of(changes), List.of(), List.of());
    }

    public static Decision tell(Command... commands) {
        return new Decision(List.of(), List.of(), List.of(commands));
    }

    /// Both decisions, this one first.
    public Decision and(Decision other) {
        return new Decision(
                joined(changes, other.changes), joined(posts, other.posts), joined(commands, other.commands));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<T>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
