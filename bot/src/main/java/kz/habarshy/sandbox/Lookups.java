package kz.habarshy.sandbox;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a bot may ask about chats, members and files.
final class Lookups {
    private static final int LARGEST_DOWNLOAD = 20 * 1024 * 1024;

    private final Cloud cloud;
    private final Access access;

    Lookups(Cloud cloud, Access access) {
        this.cloud = cloud;
        this.access = access;
    }

    JsonNode chat(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        ObjectNode chat = room.wire().put("accent_color_id", 0).put("max_reaction_count", 11);
        if (room.linked() != 0) {
            chat.put("linked_chat_id", room.linked());
        }
        if (!room.isPrivate()) {
            chat.set(
                    "permissions",
                    Json.object()
                            .put("can_send_messages", true)
                            .put("can_send_documents", true)
                            .put("can_invite_users", true));
        }
        chat.set(
                "accepted_gift_types",
                Json.object()
                        .put("unlimited_gifts", false)
                        .put("limited_gifts", false)
                        .put("unique_gifts", false)
                        .put("premium_subscription", false)
                        .put("gifts_from_channels", false));
        return chat;
    }

    JsonNode member(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        long user = parameters.number("user_id").orElseThrow(() -> Refusal.badRequest("invalid user_id specified"));
        boolean known = cloud.persons().containsKey(user) || room.bots().containsKey(user);
        if (!known) {
            throw Refusal.badRequest("PARTICIPANT_ID_INVALID");
        }
        return Members.wire(cloud.user(user), room.standing(user));
    }

    JsonNode memberCount(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        long bots = room.bots().values().stream().filter(Standing::isPresent).count();
        return Json.MAPPER.valueToTree(room.present().size() + bots);
    }

    JsonNode administrators(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        if (room.isPrivate()) {
            throw Refusal.badRequest("there are no administrators in the private chat");
        }
        ArrayNode admins = Json.array();
        add(admins, room.present());
        if (parameters.flag("return_bots")) {
            add(admins, room.bots());
        } else {
            room.bots().computeIfPresent(bot.id(), (_, standing) -> {
                add(admins, Map.of(bot.id(), standing));
                return standing;
            });
        }
        return admins;
    }

    private void add(ArrayNode admins, Map<Long, Standing> standings) {
        standings.forEach((user, standing) -> {
            if (standing.isAdmin()) {
                admins.add(Members.wire(cloud.user(user), standing));
            }
        });
    }

    JsonNode file(Bot bot, Parameters parameters) {
        String id = parameters.text("file_id");
        Upload file = cloud.files()
                .find(id)
                .orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (file.bytes().length > LARGEST_DOWNLOAD) {
            throw Refusal.badRequest("file is too big");
        }
        return cloud.files().describe(id).orElseThrow();
    }
}
