package kz.habarshy.editors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Problem;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;

/// What stands beside the questions: the lines that were taught, their file for the pack, and the thumbs.
final class LoopPages {
    private static final String LINES = "e:a";
    private static final String PATCH = "e:x";
    private static final String VOTES = "e:w";
    private static final String CONTENT = "e:p";
    private static final String MEMO = "e:m";
    private static final int SHOWN = 15;

    private final Campaign campaign;
    private final Store store;
    private final Votes votes;
    private final OpenQuestions open;
    private final Supplier<ProblemWords> problems;

    LoopPages(Campaign campaign, Store store, Votes votes, OpenQuestions open) {
        this.campaign = campaign;
        this.store = store;
        this.votes = votes;
        this.open = open;
        this.problems = campaign.derived(now -> ProblemWords.of(now.file(ProblemWords.FILE)));
    }

    List<List<Button>> doors(DeskWords words) {
        return List.of(
                List.of(words.press(EditorsText.LABEL_LINES, LINES), words.press(EditorsText.LABEL_VOTES, VOTES)),
                List.of(words.press(EditorsText.LABEL_MEMO, MEMO)),
                List.of(words.press(EditorsText.LABEL_DESK, "desk:m")));
    }

    Decision pressed(Pressed pressed, DeskWords words, Member by, Instant now) {
        return switch (pressed.data()) {
            case LINES -> lines(pressed, words);
            case PATCH -> patch(pressed, words);
            case VOTES -> votes(pressed, words, now);
            case MEMO -> memo(pressed, words, now);
            case CONTENT -> by.owner() ? content(pressed, words) : DeskWords.answer(pressed);
            default -> DeskWords.answer(pressed);
        };
    }

    /// One file a language.
    private Decision memo(Pressed pressed, DeskWords words, Instant now) {
        Decision all = DeskWords.answer(pressed);
        for (Language language : Language.values()) {
            var inLanguage = new DeskWords(campaign, language);
            String name = "memo." + OpenQuestions.week(open.today(now)) + "." + Editors.code(language) + ".md";
            String caption = words.html(EditorsText.EDITORS_MEMO_CAPTION);
            Act file = new Act.SendFile(name, new Memo(campaign, open).in(inLanguage, now), caption);
            all = all.and(Decision.say(Post.reply(pressed.chat(), file)));
        }
        return all;
    }

    /// Why a newer pack is not in force.
    private Decision content(Pressed pressed, DeskWords words) {
        List<Problem> refused = campaign.refused();
        String lines = refused.stream()
                .limit(SHOWN)
                .map(problem ->
                        "– " + problems.get().line(problem, words.language()).replace("*", " "))
                .collect(Collectors.joining("\n"));
        String html = refused.isEmpty()
                ? words.html(EditorsText.EDITORS_CONTENT_GOOD)
                : words.html(EditorsText.EDITORS_CONTENT_REFUSED, Map.of("count", refused.size(), "lines", lines));
        return DeskWords.show(pressed, html, List.of(List.of(words.press(EditorsText.LABEL_DESK, "desk:m"))));
    }

    /// Each line with one tap that takes it back.
    private Decision lines(Pressed pressed, DeskWords words) {
        Map<String, Taught> taught = store.taught();
        List<List<Button>> rows = new ArrayList<>();
        taught.entrySet().stream()
                .limit(SHOWN)
                .forEach(each -> rows.add(List.of(new Button.Press(
                        "✕ " + QuestionPages.head(each.getValue().of().text()),
                        QuestionPages.UNTEACH + each.getKey()))));
        if (!taught.isEmpty()) {
            rows.add(List.of(words.press(EditorsText.LABEL_PATCH, PATCH)));
        }
        rows.add(QuestionPages.back(words));
        String html = taught.isEmpty()
                ? words.html(EditorsText.EDITORS_LINES_NONE)
                : words.html(EditorsText.EDITORS_LINES, Map.of("count", taught.size()));
        return DeskWords.show(pressed, html, rows);
    }

    private Decision patch(Pressed pressed, DeskWords words) {
        List<Taught> taught = List.copyOf(store.taught().values());
        String caption = words.html(EditorsText.EDITORS_PATCH_CAPTION, Map.of("count", taught.size()));
        Act file = new Act.SendFile("asked.patch", new PackPatch(campaign).of(taught), caption);
        return DeskWords.answer(pressed).and(Decision.say(Post.reply(pressed.chat(), file)));
    }

    private Decision votes(Pressed pressed, DeskWords words, Instant now) {
        String lines = votes.counts(now).stream()
                .filter(count -> campaign.entry(count.entry()) != null)
                .limit(SHOWN)
                .map(count -> "– " + line(words, count))
                .collect(Collectors.joining("\n"));
        String html = lines.isEmpty()
                ? words.html(EditorsText.EDITORS_VOTES_NONE)
                : words.html(EditorsText.EDITORS_VOTES, Map.of("lines", lines));
        return DeskWords.show(pressed, html, List.of(QuestionPages.back(words)));
    }

    private String line(DeskWords words, Votes.Count count) {
        Entry entry = campaign.entry(count.entry());
        String title = entry == null ? count.entry() : entry.title(words.language());
        return title + " · " + QuestionPages.tongue(words, count.language()) + ": 👍 " + count.good() + " 👎 "
                + count.bad();
    }
}
