package kz.habarshy.sandbox;

import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages of a bot that one person of a group alone sees, by the rules of Bot API 10.3.
final class Whispers {
    private static final Duration AFTER_A_PRESS = Duration.ofSeconds(15);
    private static final Set<String> KNOWN =
            Set.of("receiver_user_id", "callback_query_id", "replace_callback_query_message");

    private final Cloud cloud;
    private final News news;
    private final Access access;

    Whispers(Cloud cloud, News news, Access access) {
        this.cloud = cloud;
        this.news = news;
        this.access = access;
    }

    /// Without a press of the receiver in the last 15 seconds only a bot that is an admin may send one.
    JsonNode send(Bot bot, Room room, Parameters parameters, ObjectNode content) {
        JsonNode given = parameters.tree("ephemeral_message_parameters").orElseThrow();
        for (String name : given.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw Refusal.badRequest("unknown parameter \"" + name + "\" of ephemeral_message_parameters");
            }
        }
        long person = given.path("receiver_user_id").asLong(0);
        if (room.isPrivate() || room.isChannel()) {
            throw Refusal.badRequest("ephemeral messages can be sent only to groups and supergroups");
        }
        if (!room.people().getOrDefault(person, Standing.LEFT).isPresent()) {
            throw Refusal.badRequest("USER_NOT_PARTICIPANT");
        }
        if (!room.standing(bot.id()).isAdmin() && !answers(bot, room, person, given)) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        room.lock.lock();
        try {
            access.place(room, parameters, content);
            boolean replaces = given.path("replace_callback_query_message").asBoolean(false);
            return news.whisper(room, bot, cloud.user(person), content, replaces)
                    .wire();
        } finally {
            room.lock.unlock();
        }
    }

    private boolean answers(Bot bot, Room room, long person, JsonNode given) {
        String query = given.path("callback_query_id").asString("");
        Presses.Press press = cloud.presses().find(query, bot.id(), cloud.now());
        return press != null
                && press.person() == person
                && press.chat() == room.id()
                && press.at().plus(AFTER_A_PRESS).isAfter(cloud.now());
    }
}
