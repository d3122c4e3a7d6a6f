package kz.habarshy.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.habarshy.answers.Answers;
import kz.habarshy.answers.Candidate;
import kz.habarshy.answers.Finding;
import kz.habarshy.answers.Mode;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.editors.Editors;
import org.jspecify.annotations.Nullable;

/// Answers what is asked: in full in private, shortly in a group, and unasked only what is clear.
final class Questions {
    private static final Duration REPEAT = Duration.ofMinutes(10);
    private static final double SURE = 0.4;
    private static final String UNKNOWN = "-";
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    private final Campaign campaign;
    private final Answers answers;
    private final AnswerCard card;
    private final Menu menu;
    private final Phrases phrases;
    private final Supplier<BotName> name;
    private final Editors editors;

    Questions(Campaign campaign, Answers answers, AnswerCard card, Menu menu, Supplier<BotName> name, Editors editors) {
        this.campaign = campaign;
        this.answers = answers;
        this.card = card;
        this.menu = menu;
        this.phrases = new Phrases(campaign);
        this.name = name;
        this.editors = editors;
    }

    /// A question put to the bot: the best answer, or honestly none.
    Decision asked(Asker asker) {
        Finding finding = answers.find(asker.said().text(), Mode.PRIVATE);
        Entry entry = entry(finding);
        Language language = asker.language(finding.language(), finding.mixed());
        if (entry == null) {
            return chatter(asker)
                    ? Decision.NONE
                    : unknown(asker, finding, language).and(editors.unanswered(asker.said(), language));
        }
        return asker.inPrivate() ? answer(asker, entry, language) : shortly(asker, entry, language);
    }

    /// Something said in a group to nobody: only a clear question about the campaign is answered.
    Decision overheard(Asker asker) {
        Finding finding = answers.find(asker.said().text(), Mode.GROUP);
        Entry entry = entry(finding);
        return entry == null
                ? Decision.NONE
                : shortly(asker, entry, asker.language(finding.language(), finding.mixed()));
    }

    /// An edited question edits the answer it got; what was not answered stays so.
    Decision edited(Asker asker) {
        if (!Answered.in(asker.state()).has(asker.said().message())) {
            return Decision.NONE;
        }
        Finding finding = answers.find(asker.said().text(), Mode.PRIVATE);
        Entry entry = entry(finding);
        if (entry == null) {
            return Decision.NONE;
        }
        Language language = asker.language(finding.language(), finding.mixed());
        String html = asker.inPrivate()
                ? card.full(entry, language, asker.today())
                : card.brief(entry, language, asker.today());
        var edit = new Act.Edit(asker.postName(), html, buttons(asker, entry, language));
        return Decision.say(Post.reply(asker.said().chat(), edit)).and(noted(asker, entry.id(), language));
    }

    /// Without a word of the census the guess must be a good one: a wrong answer is worse than none.
    private @Nullable Entry entry(Finding finding) {
        String intent = finding.intent();
        boolean sure = finding.censusWord() || finding.score() >= SURE;
        return intent == null || !sure ? null : campaign.entry(intent);
    }

    /// A reply to one of our posts that asks nothing, such as "thank you", wants no answer in a group.
    private static boolean chatter(Asker asker) {
        return asker.inGroup()
                && asker.said().replyTo() != null
                && !asker.said().text().contains("?");
    }

    Decision answer(Asker asker, Entry entry, Language language) {
        return asker.reply(card.full(entry, language, asker.today()), buttons(asker, entry, language))
                .and(noted(asker, entry.id(), language));
    }

    /// In a group; what was said there a moment ago is not said again.
    private Decision shortly(Asker asker, Entry entry, Language language) {
        Optional<Answered.Entry> before = Answered.in(asker.state()).within(REPEAT, entry.id(), language, asker.now());
        if (before.isPresent()) {
            return asker.reply(above(asker, before.get(), language));
        }
        return asker.reply(card.brief(entry, language, asker.today()), buttons(asker, entry, language))
                .and(noted(asker, entry.id(), language));
    }

    /// Who asked the bot may say what the answer was worth; what was said unasked stays small.
    private List<List<Button>> buttons(Asker asker, Entry entry, Language language) {
        List<List<Button>> rows = card.buttons(entry, language, asker.today());
        if (!asker.said().toBot()) {
            return rows;
        }
        editors.answered(asker.said());
        List<List<Button>> all = new ArrayList<>(rows);
        all.add(editors.thumbs(entry.id(), language, asker.said().message()));
        return List.copyOf(all);
    }

    /// One line with a link to the question that was answered; only supergroups have such links.
    private String above(Asker asker, Answered.Entry before, Language language) {
        String line = phrases.html(ConversationText.SAID_ABOVE, List.of(language));
        long group = asker.said().chat().firstId();
        return group < SUPERGROUPS
                ? "<a href=\"https://t.me/c/" + (SUPERGROUPS - group) + "/" + before.message() + "\">" + line + "</a>"
                : line;
    }

    private Decision unknown(Asker asker, Finding finding, Language language) {
        Decision noted = noted(asker, UNKNOWN, language);
        if (asker.inGroup()) {
            String line = phrases.html(phrases.on(asker.today(), ConversationText.UNKNOWN_GROUP), List.of(language));
            return asker.reply(line, menuLink(language)).and(noted);
        }
        List<List<Button>> rows = new ArrayList<>();
        for (Candidate candidate : finding.candidates()) {
            Entry near = campaign.entry(candidate.intent());
            if (near != null) {
                rows.add(List.of(
                        new Button.Press(near.title(language), Menu.ENTRY + near.id() + ":" + Links.code(language))));
            }
        }
        rows.add(List.of(phrases.press(ConversationText.LABEL_MENU, language, Menu.TOPICS + Links.code(language))));
        return asker.reply(phrases.html(phrases.on(asker.today(), ConversationText.UNKNOWN), List.of(language)), rows)
                .and(noted);
    }

    private List<List<Button>> menuLink(Language language) {
        Button button = name.get().known()
                ? new Button.Link(
                        campaign.text(ConversationText.LABEL_MENU, language),
                        name.get().startLink(Links.MENU))
                : phrases.press(ConversationText.LABEL_MENU, language, Menu.TOPICS + Links.code(language));
        return List.of(List.of(button));
    }

    /// Thanks, a voice message, a sticker: a kind word in private.
    Decision kindWord(Asker asker) {
        List<Language> languages = asker.languages();
        return asker.reply(
                phrases.html(phrases.on(asker.today(), ConversationText.KIND_WORD), languages),
                menu.topics(languages.getFirst(), 6));
    }

    private static Decision noted(Asker asker, String intent, Language language) {
        var entry = new Answered.Entry(asker.said().message(), intent, language, asker.now());
        return Decision.change(Answered.in(asker.state()).with(asker.state(), entry));
    }
}
