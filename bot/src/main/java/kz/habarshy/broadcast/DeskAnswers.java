package kz.habarshy.broadcast;

import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.DeskWords;

/// How a screen that takes more than one message reaches a member.
final class DeskAnswers {
    private DeskAnswers() {}

    /// Ends the waiting sign where something was pressed.
    static Decision pressed(Turn turn) {
        return turn.news() instanceof Pressed pressed ? DeskWords.answer(pressed) : Decision.NONE;
    }

    /// Messages first, then the screen below them as a new message.
    static Decision below(Turn turn, List<Post> messages, String html, List<List<Button>> rows) {
        var all = new Decision(List.of(), messages, List.of());
        var screen = Post.reply(turn.news().chat(), new Act.Say(html, rows, null, null, false));
        return pressed(turn).and(all).and(Decision.say(screen));
    }
}
