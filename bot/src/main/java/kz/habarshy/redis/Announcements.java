package kz.habarshy.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Short news between nodes that may be missed without harm: "partition 7 has something", "a chat moved".
public final class Announcements {
    private final RedisState state;
    private final StatefulRedisPubSubConnection<String, String> channel;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();

    Announcements(RedisState state, StatefulRedisPubSubConnection<String, String> channel) {
        this.state = state;
        this.channel = channel;
        channel.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String topic, String text) {
                var listener = listeners.get(topic);
                if (listener != null) {
                    listener.accept(text);
                }
            }
        });
    }

    /// Hears what any node says under this topic, this node included.
    public void hear(String topic, Consumer<String> listener) {
        var name = Keys.single("say:" + topic);
        listeners.put(name, listener);
        channel.async().subscribe(name);
    }

    public void say(String topic, String text) {
        state.commands().publish(Keys.single("say:" + topic), text);
    }
}
