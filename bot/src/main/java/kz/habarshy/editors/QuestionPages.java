package kz.habarshy.editors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.answers.Answers;
import kz.habarshy.answers.Candidate;
import kz.habarshy.answers.Mode;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Topic;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// The desk's pages of questions: the list by number of times, one question with the answers it comes near to, and
/// all answers by topic.
final class QuestionPages {
    static final String LIST = "e:l:";
    static final String UNTEACH = "e:u:";
    static final String HEED = "e:h:";
    private static final String VIEW = "e:c:";
    private static final String TEACH = "e:t:";
    private static final String TOPICS = "e:o:";
    private static final String IGNORE = "e:i:";
    private static final int A_PAGE = 6;
    private static final int HEAD = 40;

    private final Campaign campaign;
    private final Answers answers;
    private final Store store;
    private final Staff staff;
    private final LoopPages loop;

    QuestionPages(Campaign campaign, Answers answers, Store store, Staff staff, LoopPages loop) {
        this.campaign = campaign;
        this.answers = answers;
        this.store = store;
        this.staff = staff;
        this.loop = loop;
    }

    /// What the bot understands is understood in the whole country: only who speaks to all of it may teach.
    static boolean mayTeach(Member member) {
        return member.bounds().everywhere();
    }

    Decision pressed(Pressed pressed, ChatState state, Instant now) {
        Member member = pressed.chat().isPrivate() ? staff.member(pressed.by().id()) : null;
        if (member == null || !mayTeach(member)) {
            return DeskWords.answer(pressed);
        }
        var words = DeskWords.of(campaign, state, member, pressed.by());
        String data = pressed.data();
        String[] parts = data.substring(Math.min(4, data.length())).split(":");
        return switch (data.substring(0, Math.min(4, data.length()))) {
            case LIST -> list(pressed, words, number(parts[0]));
            case VIEW -> view(pressed, words, parts[0]);
            case TOPICS -> topics(pressed, words, parts);
            case TEACH -> tell(pressed, words, Teaching.TEACH, parts[0] + ":" + (parts.length > 1 ? parts[1] : ""));
            case UNTEACH -> tell(pressed, words, Teaching.UNTEACH, parts[0] + ":");
            case IGNORE -> tell(pressed, words, Teaching.IGNORE, parts[0] + ":");
            case HEED -> tell(pressed, words, Teaching.HEED, parts[0] + ":");
            default -> loop.pressed(pressed, words, member, now);
        };
    }

    private Decision list(Pressed pressed, DeskWords words, int page) {
        var waiting = store.waiting();
        int from = Math.clamp((long) page * A_PAGE, 0, Math.max(0, (waiting.size() - 1) / A_PAGE * A_PAGE));
        List<List<Button>> rows = new ArrayList<>();
        waiting.stream()
                .skip(from)
                .limit(A_PAGE)
                .forEach(each ->
                        rows.add(List.of(new Button.Press(line(words, each.getValue()), VIEW + each.getKey()))));
        List<Button> turning = new ArrayList<>();
        if (from > 0) {
            turning.add(new Button.Press("‹", LIST + (from / A_PAGE - 1)));
        }
        if (from + A_PAGE < waiting.size()) {
            turning.add(new Button.Press("›", LIST + (from / A_PAGE + 1)));
        }
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        rows.addAll(loop.doors(words));
        String html = waiting.isEmpty()
                ? words.html(EditorsText.EDITORS_QUESTIONS_NONE)
                : words.html(EditorsText.EDITORS_QUESTIONS, Map.of("count", waiting.size()));
        return DeskWords.show(pressed, html, rows);
    }

    private static String line(DeskWords words, Kept kept) {
        return kept.times() + " × " + tongue(words, kept.language()) + " · " + head(kept.text());
    }

    static String head(String text) {
        return text.codePointCount(0, text.length()) <= HEAD
                ? text
                : text.substring(0, text.offsetByCodePoints(0, HEAD)).strip() + "…";
    }

    static String tongue(DeskWords words, Language language) {
        return words.plain(
                language == Language.KK ? EditorsText.LABEL_LANGUAGE_KK : EditorsText.LABEL_LANGUAGE_RU, Map.of());
    }

    private Decision view(Pressed pressed, DeskWords words, String id) {
        Kept kept = store.asked(id);
        if (kept == null) {
            return list(pressed, words, 0);
        }
        List<List<Button>> rows = new ArrayList<>();
        for (Candidate near : answers.find(kept.text(), Mode.PRIVATE).candidates()) {
            Entry entry = campaign.entry(near.intent());
            if (entry != null) {
                rows.add(List.of(teach(words, id, entry)));
            }
        }
        rows.add(List.of(
                words.press(EditorsText.LABEL_OTHER_ENTRY, TOPICS + id),
                words.press(EditorsText.LABEL_IGNORE, IGNORE + id)));
        rows.add(back(words));
        Map<String, Object> facts = new HashMap<>();
        facts.put("text", kept.text());
        facts.put("language", tongue(words, kept.language()));
        facts.put("times", kept.times());
        facts.put(
                "last",
                Instant.ofEpochSecond(kept.last())
                        .atZone(campaign.defaultZone())
                        .toLocalDate());
        return DeskWords.show(pressed, words.html(EditorsText.EDITORS_QUESTION, facts), rows);
    }

    /// `id` for all topics, `id` and a topic for the answers in it.
    private Decision topics(Pressed pressed, DeskWords words, String[] parts) {
        Kept kept = store.asked(parts[0]);
        if (kept == null) {
            return list(pressed, words, 0);
        }
        List<List<Button>> rows = new ArrayList<>();
        for (Topic topic : campaign.topics()) {
            if (parts.length < 2) {
                rows.add(
                        List.of(new Button.Press(topic.title(words.language()), TOPICS + parts[0] + ":" + topic.id())));
            } else if (topic.id().equals(parts[1])) {
                campaign.entriesOf(topic).forEach(entry -> rows.add(List.of(teach(words, parts[0], entry))));
            }
        }
        rows.add(back(words));
        String html = words.html(EditorsText.EDITORS_CHOOSE_TOPIC, Map.of("text", kept.text()));
        return DeskWords.show(pressed, html, rows);
    }

    private static Button teach(DeskWords words, String id, Entry entry) {
        return new Button.Press(entry.title(words.language()), TEACH + id + ":" + entry.id());
    }

    static List<Button> back(DeskWords words) {
        return List.of(words.press(EditorsText.LABEL_QUESTIONS, LIST + "0"));
    }

    /// `about` is the id of the question, a colon, and the answer it is given to, if any.
    private static Decision tell(Pressed pressed, DeskWords words, String what, String about) {
        var values = Map.of(
                "id", about.substring(0, about.indexOf(':')),
                "entry", about.substring(about.indexOf(':') + 1),
                "language", words.language().name(),
                "by", pressed.by().id().toString(),
                "chat", pressed.chat().toString(),
                "message", String.valueOf(pressed.message()));
        return DeskWords.answer(pressed).and(Decision.tell(Command.of(new Told(ChatKey.DESK, what, values))));
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
