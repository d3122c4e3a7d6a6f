package kz.habarshy.intake;

import java.util.stream.Collectors;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Entry;

/// One line about a decided entry, without a word of what was said: by the update's id one finds its entry, by the
/// entry its posts (`e7-ENTRY-0`), whose deliveries the outbox writes down by the same name.
final class Trace {
    private Trace() {}

    static String of(int partition, Ruling.Ruled ruled) {
        Entry entry = ruled.entry();
        return (entry.update().isEmpty() ? "News" : "Update " + entry.update())
                + " is entry e" + partition + "-" + entry.id()
                + ": writes "
                + ruled.decision().changes().stream().map(Trace::name).collect(Collectors.joining(" "))
                + ", posts "
                + ruled.decision().posts().stream().map(Trace::name).collect(Collectors.joining(" "))
                + ", commands "
                + ruled.decision().commands().stream()
                        .map(command -> command.told().what())
                        .collect(Collectors.joining(" "));
    }

    private static String name(Change change) {
        return change.getClass().getSimpleName();
    }

    private static String name(Post post) {
        return post.act().getClass().getSimpleName() + (post.id() == null ? "" : "(" + post.id() + ")");
    }
}
