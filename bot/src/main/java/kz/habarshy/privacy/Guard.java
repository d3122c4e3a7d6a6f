package kz.habarshy.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import org.jspecify.annotations.Nullable;

/// Watches a house's chat for personal data. Where the admin allows it and the bot may delete, the message goes and its
/// author is told in private; else the chat hears one line, and its admins in private. Its questions to the messenger
/// and its commands begin with `p.`.
public final class Guard {
    private static final String RIGHTS = "p.rights";
    private static final String ADMINS = "p.admins";
    private static final String LAST_LINE = "brief.private";
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);

    private final PersonalData personal;
    private final Letters letters;

    Guard(Campaign campaign) {
        this.personal = new PersonalData(campaign);
        this.letters = new Letters(campaign);
    }

    /// Whether the chat wants to hear of it unasked, or lets it be removed.
    public boolean watches(ChatState state, Instant now) {
        ChatCard card = ChatCard.of(state);
        boolean served = !state.chat().isPrivate() && card.status() == ChatCard.Status.SERVED;
        return served && !card.paused(today(state, now)) && (card.level() >= 2 || Buildings.removesPersonal(state));
    }

    /// What is done about a message; null where nothing personal is in it.
    public @Nullable Decision said(Said said, ChatState state, Instant now) {
        boolean nobody = said.by().channel() || said.by().bot() && !said.by().asChat();
        if (nobody || !watches(state, now)) {
            return null;
        }
        String text = said.beside().isEmpty() ? said.text() : said.text() + "\n" + String.join("\n", said.beside());
        return about(said, personal.in(text, today(state, now)), state, now);
    }

    /// The same for what was seen on its picture: the texts of codes, and whether an identity card's zone is on it.
    public @Nullable Decision seen(Said said, List<String> codes, boolean zone, ChatState state, Instant now) {
        LocalDate today = today(state, now);
        boolean document = zone || codes.stream().anyMatch(code -> personal.names(code, today));
        return document && watches(state, now) ? about(said, EnumSet.of(Kind.DOCUMENT), state, now) : null;
    }

    private @Nullable Decision about(Said said, Set<Kind> kinds, ChatState state, Instant now) {
        if (kinds.isEmpty()) {
            return null;
        }
        Find find = Find.in(said, kinds);
        return Buildings.removesPersonal(state) ? ask(state, "rights", find.asked(RIGHTS)) : line(find, state, now);
    }

    private Decision line(Find find, ChatState state, Instant now) {
        long last = Long.parseLong(state.field(LAST_LINE, "0"));
        boolean lately = Math.abs(now.getEpochSecond() - last) < BETWEEN_LINES.toSeconds();
        if (lately || ChatCard.of(state).level() < 2) {
            return Decision.NONE;
        }
        List<Language> languages = ChatCard.of(state).languages();
        return Decision.change(state.set(LAST_LINE, String.valueOf(now.getEpochSecond())))
                .and(Decision.say(Post.reply(state.chat(), letters.line(find, languages))))
                .and(ask(state, "admins", find.asked(ADMINS)));
    }

    private static Decision ask(ChatState state, String what, Map<String, String> values) {
        return Decision.say(Post.reply(state.chat(), new Act.Ask(what, values)));
    }

    public boolean wants(Incoming news) {
        return switch (news) {
            case Found found -> Set.of(RIGHTS, ADMINS).contains(found.values().getOrDefault("then", ""));
            case Told told -> told.what().equals(Letters.TELL);
            default -> false;
        };
    }

    /// An answer of the messenger, or a letter to write.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Found found when RIGHTS.equals(found.values().get("then")) -> removed(found, state, now);
            case Found found ->
                letters.toAdmins(state, Find.of(found.values()), found.values().getOrDefault("admins", ""));
            case Told told -> letters.told(told, state);
            default -> Decision.NONE;
        };
    }

    private Decision removed(Found found, ChatState state, Instant now) {
        Find find = Find.of(found.values());
        if (!"true".equals(found.values().get("deletes"))) {
            return line(find.withoutRight(), state, now);
        }
        return Decision.say(Post.reply(state.chat(), new Act.RemoveMessage(find.message())))
                .and(letters.toAuthor(state, find));
    }

    private static LocalDate today(ChatState state, Instant now) {
        return now.atZone(ChatCard.of(state).zone()).toLocalDate();
    }
}
