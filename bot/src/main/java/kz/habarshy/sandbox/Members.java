package kz.habarshy.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A member of a chat as Telegram tells it.
final class Members {
    private static final List<String> RIGHTS = List.of(
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_change_info",
            "can_invite_users",
            "can_pin_messages");
    private static final List<String> NO_RIGHTS =
            List.of("can_promote_members", "can_post_stories", "can_edit_stories", "can_delete_stories");

    private Members() {}

    static ObjectNode wire(ObjectNode user, Standing standing) {
        ObjectNode member = Json.object();
        member.set("user", user);
        member.put("status", standing.wire());
        switch (standing) {
            case CREATOR -> member.put("is_anonymous", false);
            case ADMINISTRATOR -> {
                member.put("can_be_edited", false).put("is_anonymous", false);
                RIGHTS.forEach(right -> member.put(right, true));
                NO_RIGHTS.forEach(right -> member.put(right, false));
            }
            case RESTRICTED ->
                member.put("is_member", true).put("can_send_messages", false).put("until_date", 0);
            case KICKED -> member.put("until_date", 0);
            case MEMBER, LEFT -> {}
        }
        return member;
    }
}
