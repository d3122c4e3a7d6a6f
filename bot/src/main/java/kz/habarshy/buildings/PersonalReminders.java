package kz.habarshy.buildings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Deadline;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;

/// Who asked to be reminded in private a day before each last day; they stop it with one press.
public final class PersonalReminders {
    /// The place of a partition that holds them: chat key of the private chat → `kk`, `ru` or `both`.
    public static final String PLACE = "reminds";

    /// The data of the button that ends it; every reminder carries it.
    public static final String DONE = "b:done";

    /// The word of the deep link that begins it.
    static final String START = "remind";

    private final Campaign campaign;
    private final Words words;
    private final BotNames names;

    PersonalReminders(Campaign campaign, BotNames names) {
        this.campaign = campaign;
        this.words = new Words(campaign);
        this.names = names;
    }

    /// In private; there is nothing to remind of once no last day is ahead.
    Decision begin(ChatState own, Speaker by, Instant now) {
        List<Language> languages = Words.languages(own, by);
        LocalDate today = now.atZone(campaign.defaultZone()).toLocalDate();
        Deadline next = campaign.nextDeadline(today);
        if (next == null) {
            return say(own, new Act.Say(words.html(BuildingsText.REMIND_NONE, languages)));
        }
        String html = words.html(BuildingsText.REMIND_BEGUN, languages, Map.of("until", next.day()));
        Button done = words.press(BuildingsText.LABEL_DONE, languages, DONE);
        String code = Words.code(languages);
        return Decision.change(
                        own.set(Fields.REMIND, code),
                        new Change.Set(PLACE, own.chat().toString(), code))
                .and(say(own, new Act.Say(html, List.of(List.of(done)), null, null, false)));
    }

    Decision end(ChatState own, Speaker by) {
        return Decision.change(own.remove(Fields.REMIND), leaves(own))
                .and(say(own, new Act.Say(words.html(BuildingsText.REMIND_ENDED, Words.languages(own, by)))));
    }

    /// A private chat that cannot be reached is not reminded, and again when it can.
    Decision reachable(ChatState own, boolean reachable) {
        String code = own.field(Fields.REMIND);
        if (code == null) {
            return Decision.NONE;
        }
        return Decision.change(reachable ? new Change.Set(PLACE, own.chat().toString(), code) : leaves(own));
    }

    /// In a group: one line and the way into the private chat.
    Decision offer(ChatState group) {
        List<Language> languages = Words.languages(group.field(Fields.LANGUAGE, ""));
        BotName bot = names.of(group.chat().account());
        List<List<Button>> buttons = bot.known()
                ? List.of(List.of(new Button.Link(
                        words.label(BuildingsText.LABEL_REMIND, languages, Map.of()), bot.startLink(START))))
                : List.of();
        return say(group, new Act.Say(words.html(BuildingsText.REMIND_OFFER, languages), buttons, null, null, true));
    }

    private static Change leaves(ChatState own) {
        return new Change.Remove(PLACE, own.chat().toString());
    }

    private static Decision say(ChatState chat, Act act) {
        return Decision.say(Post.reply(chat.chat(), act));
    }
}
