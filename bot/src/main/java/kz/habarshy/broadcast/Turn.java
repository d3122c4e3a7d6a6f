package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;

/// One thing a member said or pressed in private, with all that its answer follows from.
record Turn(Incoming news, ChatState state, Member by, Instant now, DeskWords words) {
    Decision show(String html, List<List<Button>> rows) {
        return DeskWords.show(news, html, rows);
    }

    Decision show(TextKey key, Map<String, ?> arguments, List<List<Button>> rows) {
        return show(words.html(key, arguments), rows);
    }

    Button press(TextKey label, String data) {
        return words.press(label, data);
    }

    /// Tells the desk, with who and where.
    Decision tell(String what, Map<String, String> values) {
        var all = new HashMap<String, String>(values);
        all.put("by", by.person().toString());
        all.put("chat", news.chat().toString());
        return Decision.tell(Command.of(new Incoming.Told(ChatKey.DESK, what, Map.copyOf(all))));
    }
}
