package kz.habarshy.staff;

import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;

/// The pack's words in the language of one member, and the screens made of them.
public record DeskWords(Campaign campaign, Language language) {
    /// Field of a private chat: the language chosen at the desk.
    private static final String CHOSEN = "d.desk.lang";

    /// In what the member chose at the desk, else in what the staff's list says, else in the language of the app.
    public static DeskWords of(Campaign campaign, ChatState state, Member member, Speaker by) {
        String chosen = state.field(CHOSEN);
        if (chosen != null) {
            return new DeskWords(campaign, Language.valueOf(chosen));
        }
        Language app = by.appLanguage().equals("ru") ? Language.RU : Language.KK;
        return new DeskWords(campaign, member.chat() == null ? app : member.language());
    }

    public String plain(TextKey key, Map<String, ?> arguments) {
        return campaign.text(key, language, arguments);
    }

    public String html(TextKey key, Map<String, ?> arguments) {
        return Markup.html(plain(key, arguments));
    }

    public String html(TextKey key) {
        return html(key, Map.of());
    }

    /// Data takes at most 64 bytes.
    public Button press(TextKey label, String data) {
        return new Button.Press(plain(label, Map.of()), data);
    }

    /// A press turns the message it stood under into this screen; anything else gets a new message.
    public static Decision show(Incoming news, String html, List<List<Button>> buttons) {
        if (news instanceof Incoming.Pressed pressed && pressed.message() != 0) {
            return answer(pressed)
                    .and(Decision.say(
                            Post.reply(pressed.chat(), new Act.EditMessage(pressed.message(), html, buttons))));
        }
        Post post = Post.reply(news.chat(), new Act.Say(html, buttons, null, null, false));
        return news instanceof Incoming.Pressed pressed ? answer(pressed).and(Decision.say(post)) : Decision.say(post);
    }

    /// Ends the waiting sign on the pressed button, without words.
    public static Decision answer(Incoming.Pressed pressed) {
        return Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
    }

    /// A short notice over the chat.
    public Decision notice(Incoming.Pressed pressed, TextKey key, Map<String, ?> arguments) {
        return Decision.say(
                Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), plain(key, arguments), true)));
    }
}
