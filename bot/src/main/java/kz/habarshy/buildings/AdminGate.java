package kz.habarshy.buildings;

import java.util.HashMap;
import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;

/// Lets nothing happen to a group before the messenger has said that the person is an admin of it: asked anew each
/// time, and closed where no answer says so.
final class AdminGate {
    static final String THEN = "then";

    private AdminGate() {}

    /// Asks; the answer comes to the group as `Found` with these values and `then`.
    static Decision ask(ChatKey group, PersonId person, String then, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("person", person.toString());
        all.put(THEN, then);
        return Decision.say(Post.reply(group, new Act.Ask("admin", Map.copyOf(all))));
    }

    static boolean opens(Found found) {
        return "true".equals(found.values().get("admin"));
    }
}
