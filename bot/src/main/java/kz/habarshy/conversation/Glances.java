package kz.habarshy.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Json;

/// Has the pictures that people send looked at: what stands in their QR codes counts as links of the message.
final class Glances {
    static final String THEN = "g.seen";
    private static final String LOOKS = "g.looks";
    private static final String SAID = "said";
    private static final String CODE = "code";
    private static final int MOST_AN_HOUR = 30;
    private static final long LARGEST = 5 << 20;

    /// A question to the messenger; none for what is no picture, too large, or one too many this hour.
    Decision at(Asker asker) {
        Said said = asker.said();
        Attachment picture = said.attachment();
        int looks = looks(asker.state(), asker.now());
        if (picture == null || picture.picture().isEmpty() || picture.bytes() > LARGEST || looks >= MOST_AN_HOUR) {
            return Decision.NONE;
        }
        var ask = new Act.Ask(
                Act.PICTURE,
                Map.of(Act.PICTURE, picture.picture(), "file", picture.file(), "then", THEN, SAID, Json.write(said)));
        String count = hour(asker.now()) + " " + (looks + 1);
        return Decision.change(asker.state().set(LOOKS, count)).and(Decision.say(Post.reply(said.chat(), ask)));
    }

    private static int looks(ChatState state, Instant now) {
        String[] count = state.field(LOOKS, "0 0").split(" ");
        return count[0].equals(hour(now)) ? Integer.parseInt(count[1]) : 0;
    }

    private static String hour(Instant now) {
        return String.valueOf(now.truncatedTo(ChronoUnit.HOURS).getEpochSecond() / 3600);
    }

    static List<String> codes(Found found) {
        return found.values().entrySet().stream()
                .filter(value -> value.getKey().startsWith(CODE))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    static boolean zone(Found found) {
        return found.values().containsKey("zone");
    }

    /// The message as if its codes were written in it.
    static Said said(Found found) {
        Said said = Json.read(found.values().getOrDefault(SAID, ""), Said.class);
        List<String> links = new ArrayList<>(said.links());
        links.addAll(codes(found));
        return said.withLinks(links);
    }
}
