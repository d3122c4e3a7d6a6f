package kz.habarshy.conversation;

import java.time.Instant;
import java.util.List;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.privacy.Guard;
import org.jspecify.annotations.Nullable;

/// What comes before the talk about a message: personal data in it, and a look at its picture, whose codes belong to
/// what it says.
final class Watch {
    private final Guard guard;
    private final Glances glances = new Glances();
    private final Talk talk;

    Watch(Guard guard, Talk talk) {
        this.guard = guard;
        this.talk = talk;
    }

    boolean checks(Incoming news) {
        return talk.checks(news);
    }

    /// Null for what is nothing to the guard. Of what holds personal data nothing is said but that it is fraud.
    @Nullable
    Decision guarded(Incoming news, ChatState state, Instant now) {
        if (guard.wants(news)) {
            return guard.decide(news, state, now);
        }
        if (!(news instanceof Said said)) {
            return null;
        }
        Decision guarded = guard.said(said, state, now);
        return guarded == null ? null : guarded.and(talk.warned(new Asker(said, state, now)));
    }

    /// Who writes to the bot in private may be written to.
    static Decision opened(Incoming news, ChatState state) {
        return news instanceof Said said
                        && said.chat().isPrivate()
                        && !said.by().bot()
                ? Buildings.opened(state)
                : Decision.NONE;
    }

    /// A message with a picture is talked about once the picture has been seen, but for somebody at the door.
    Decision said(Asker asker) {
        Said said = asker.said();
        boolean stranger = said.by().bot() && !said.by().asChat();
        boolean called = asker.inPrivate() || said.toBot() || Commands.in(said.text());
        boolean looks = said.attachment() != null
                && !stranger
                && (called || guard.watches(asker.state(), asker.now()))
                && !talk.isUrgent(said);
        Decision look = looks ? glances.at(asker) : Decision.NONE;
        return look.equals(Decision.NONE) ? talk.said(asker) : look;
    }

    /// Of one who imitates us nothing is answered, but what is said is judged.
    Decision screened(Asker asker) {
        return talk.warned(asker);
    }

    static boolean isAnswer(Found found) {
        return Glances.THEN.equals(found.values().get("then"));
    }

    Decision seen(Found found, ChatState state, Instant now) {
        Said said = Glances.said(found);
        List<String> codes = Glances.codes(found);
        var asker = new Asker(said, state, now);
        boolean another = Commands.in(said.text());
        Decision guarded = another ? null : guard.seen(said, codes, Glances.zone(found), state, now);
        return guarded == null ? talk.seen(asker, codes) : guarded.and(talk.warned(asker));
    }
}
