package kz.habarshy.warnings;

import java.util.HashMap;
import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;

/// Asks the messenger whether a person is an admin of a group, each time anew; closed where no answer says so.
final class Gate {
    static final String THEN = "then";
    static final String PERSON = "person";

    private Gate() {}

    /// The answer comes to the group as `Found` with these values.
    static Decision ask(ChatKey group, PersonId person, String then, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put(PERSON, person.toString());
        all.put(THEN, then);
        return Decision.say(Post.reply(group, new Act.Ask("admin", Map.copyOf(all))));
    }

    static boolean opens(Found found) {
        return "true".equals(found.values().get("admin"));
    }

    static long number(Found found, String name) {
        return Long.parseLong(found.values().getOrDefault(name, "0"));
    }
}
