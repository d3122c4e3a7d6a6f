package kz.habarshy.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.habarshy.answers.Candidate;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;

/// `/why`: shows a group's admin, and anybody in private, why the bot answered as it did or kept silent.
final class Why {
    static final String SENT = "q.sent";
    static final String THEN = "q.why";
    private static final String ABOUT = "about";
    private static final String FROM = "from";

    private static final double WORTH_NAMING = 0.01;

    private final Campaign campaign;
    private final Phrases phrases;

    Why(Campaign campaign) {
        this.campaign = campaign;
        this.phrases = new Phrases(campaign);
    }

    /// In a group as a reply to a message, by its admin, of whom the messenger is asked first.
    Decision asked(Asker asker) {
        if (asker.inPrivate()) {
            return asker.reply(shown(Grounds.in(asker.state(), asker.now()).last(), asker.languages()));
        }
        Long about = asker.said().replyTo();
        if (about == null) {
            return asker.reply(phrases.html(ConversationText.WHY_HOW, asker.languages()));
        }
        if (asker.said().by().asChat()) {
            return asker.reply(shown(Grounds.in(asker.state(), asker.now()).about(about), asker.languages()));
        }
        Map<String, String> values = Map.of(
                "then",
                THEN,
                "person",
                asker.said().by().id().toString(),
                ABOUT,
                about.toString(),
                FROM,
                String.valueOf(asker.said().message()));
        return Decision.say(Post.reply(asker.said().chat(), new Act.Ask("admin", values)));
    }

    Decision found(Found found, ChatState state, List<Language> languages, Instant now) {
        boolean admin = "true".equals(found.values().get("admin"));
        String html = admin
                ? shown(Grounds.in(state, now).about(number(found, ABOUT)), languages)
                : phrases.html(ConversationText.WHY_ADMIN_ONLY, languages);
        return Decision.say(Post.reply(state.chat(), new Act.Say(html, List.of(), number(found, FROM), null, true)));
    }

    /// The messenger has told under which message an answer stands.
    Decision sent(Told told, ChatState state, Instant now) {
        String question = told.values().getOrDefault("post", "").substring(Post.ANSWER.length());
        Grounds grounds = Grounds.in(state, now);
        return grounds.about(Long.parseLong(question))
                .map(ground -> grounds.with(
                        state, ground.under(Long.parseLong(told.values().getOrDefault("message", "0")))))
                .map(change -> Decision.change(change))
                .orElse(Decision.NONE);
    }

    private String shown(Optional<Ground> ground, List<Language> languages) {
        return ground.map(known -> phrases.html(languages, language -> words(known, language)))
                .orElseGet(() -> phrases.html(ConversationText.WHY_NOTHING, languages));
    }

    private String words(Ground ground, Language language) {
        String near = ground.near().stream()
                .filter(candidate -> candidate.score() >= WORTH_NAMING)
                .map(candidate -> line(candidate, language))
                .collect(Collectors.joining("\n"));
        String seen = campaign.text(
                ground.mixed()
                        ? ConversationText.WHY_MIXED
                        : ground.language() == Language.KK ? ConversationText.WHY_KAZAKH : ConversationText.WHY_RUSSIAN,
                language);
        String reason = campaign.text(ground.outcome().reason(), language);
        String list = near.isEmpty() ? campaign.text(ConversationText.WHY_NAMED, language) : near;
        return campaign.text(ConversationText.WHY, language, Map.of("reason", reason, "near", list, "language", seen));
    }

    private String line(Candidate candidate, Language language) {
        Entry entry = campaign.entry(candidate.intent());
        String title = entry == null ? candidate.intent() : entry.title(language);
        return "– " + Math.round(candidate.score() * 100) + " %: " + title;
    }

    private static Long number(Found found, String name) {
        return Long.valueOf(found.values().getOrDefault(name, "0"));
    }
}
