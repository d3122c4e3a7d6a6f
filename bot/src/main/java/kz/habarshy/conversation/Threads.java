package kz.habarshy.conversation;

import java.util.HashMap;
import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import org.jspecify.annotations.Nullable;

/// Keeps a conversation in the forum topic where it began, also over a question to the messenger.
final class Threads {
    private static final String THREAD = "thread";

    private Threads() {}

    static Decision keep(Incoming news, Decision decision) {
        Long thread = of(news);
        return thread == null
                ? decision
                : new Decision(
                        decision.changes(),
                        decision.posts().stream()
                                .map(post -> post.to().equals(news.chat()) && post.lane() == Lane.REPLY
                                        ? in(thread, post)
                                        : post)
                                .toList(),
                        decision.commands());
    }

    private static @Nullable Long of(Incoming news) {
        return switch (news) {
            case Said said -> said.thread();
            case Found found
            when found.values().containsKey(THREAD) ->
                Long.valueOf(found.values().getOrDefault(THREAD, "0"));
            default -> null;
        };
    }

    private static Post in(Long thread, Post post) {
        Act act = switch (post.act()) {
            case Act.Say say
            when say.thread() == null -> new Act.Say(say.html(), say.buttons(), say.replyTo(), thread, say.silent());
            case Act.Ask ask -> {
                Map<String, String> values = new HashMap<>(ask.values());
                values.put(THREAD, thread.toString());
                yield new Act.Ask(ask.what(), Map.copyOf(values));
            }
            default -> post.act();
        };
        return new Post(post.id(), post.to(), post.lane(), act, post.ledger(), post.notBefore(), post.again());
    }
}
