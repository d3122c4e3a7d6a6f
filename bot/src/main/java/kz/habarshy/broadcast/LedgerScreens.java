package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.DeskWords;

/// Where a member reads what became of a broadcast house by house, takes it as a file, has failures tried again, says
/// what is known of an unknown outcome, and ends the wait for a bot without a token.
///
/// A press sends `desk:r:`, what is wanted, the broadcast, and what more it takes.
final class LedgerScreens {
    static final String DATA = "desk:r:";
    static final String VIEW = DATA + "v:";

    private static final List<String> STATES = List.of("sent", "queued", "waiting", "skipped", "failed", "unknown");
    private static final int ON_A_PAGE = 8;

    private final Broadcasts broadcasts;
    private final ProgressText progress;
    private final LedgerBook book;
    private final DeskMenu menu;

    LedgerScreens(Broadcasts broadcasts, ProgressText progress, LedgerBook book, DeskMenu menu) {
        this.broadcasts = broadcasts;
        this.progress = progress;
        this.book = book;
        this.menu = menu;
    }

    Decision pressed(Turn turn, String data) {
        String[] parts = data.substring(DATA.length()).split(":", 3);
        Broadcast each = parts.length < 2 ? null : broadcasts.find(parts[1]);
        if (each == null || each.started() == 0 || !DeskMenu.sees(turn.by(), each)) {
            return menu.list(turn);
        }
        String more = parts.length < 3 ? "" : parts[2];
        return switch (parts[0]) {
            case "l" -> list(turn, each, more);
            case "f" -> file(turn, each, more);
            case "t" -> retry(turn, each);
            case "tt" -> DeskAnswers.pressed(turn).and(turn.tell(DeskNews.RETRY, Map.of("id", each.id())));
            case "o" -> withoutBot(turn, each);
            case "oo" -> DeskAnswers.pressed(turn).and(turn.tell(DeskNews.WITHOUT_BOT, Map.of("id", each.id())));
            case "u" -> unknown(turn, each, more);
            case "us" -> settle(turn, each, more, "sent");
            case "un" -> settle(turn, each, more, "not_sent");
            case "ua" -> settle(turn, each, more, "again");
            default -> view(turn, each);
        };
    }

    private static String data(String what, Broadcast each, String more) {
        return DATA + what + ":" + each.id() + (more.isEmpty() ? "" : ":" + more);
    }

    /// The sums: a bar for each state, its reasons below it, and a way to the houses.
    private Decision view(Turn turn, Broadcast each) {
        Tally tally = progress.tally(each);
        DeskWords words = turn.words();
        StringBuilder lines = new StringBuilder();
        List<List<Button>> rows = new ArrayList<>();
        for (String state : STATES) {
            long count = tally.state(state);
            if (count > 0) {
                String name = words.plain(LedgerBook.label(state), Map.of());
                lines.append("\n\n").append(name).append(": ").append(count).append('\n');
                lines.append(ProgressText.bar(count, tally.chats()));
                tally.reasons(state)
                        .forEach((why, many) -> lines.append("\n– ")
                                .append(words.plain(why.label(), Map.of()))
                                .append(": ")
                                .append(many));
                rows.add(List.of(new Button.Press(name + " · " + count, data("l", each, state + ":0"))));
            }
        }
        var facts = Map.of("name", each.name(turn.words()), "chats", tally.chats(), "told", tally.chats());
        rows.add(List.of(turn.press(BroadcastText.LABEL_FILE, data("f", each, LedgerBook.ALL + ":0"))));
        rows.add(List.of(turn.press(BroadcastText.LABEL_BACK, DeskMenu.VIEW + each.id())));
        return turn.show(words.html(BroadcastText.LEDGER_VIEW, facts) + Markup.html(lines.toString()), rows);
    }

    private Decision list(Turn turn, Broadcast each, String more) {
        String state = state(more);
        int page = number(more);
        List<LedgerBook.Entry> found =
                book.entries(each.ledger(), state, page * ON_A_PAGE, ON_A_PAGE + 1, turn.words(), turn.now());
        List<LedgerBook.Entry> shown = found.stream().limit(ON_A_PAGE).toList();
        List<List<Button>> rows = new ArrayList<>();
        if (state.equals("unknown") && !shown.isEmpty()) {
            rows.add(houses(each, shown, page));
        }
        rows.addAll(actions(turn, each, state, page, found.size() > ON_A_PAGE));
        var facts =
                Map.of("name", each.name(turn.words()), "state", turn.words().plain(LedgerBook.label(state), Map.of()));
        return turn.show(turn.words().html(BroadcastText.LEDGER_LIST, facts) + Markup.html(lines(shown, page)), rows);
    }

    private static String lines(List<LedgerBook.Entry> shown, int page) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            LedgerBook.Entry entry = shown.get(i);
            lines.append('\n').append(page * ON_A_PAGE + i + 1).append(". ");
            lines.append(entry.house()).append(" – ").append(entry.words());
        }
        return lines.toString();
    }

    /// A button for each house, by its number in the list.
    private static List<Button> houses(Broadcast each, List<LedgerBook.Entry> shown, int page) {
        List<Button> houses = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String chat = shown.get(i).line().chat().toString();
            houses.add(new Button.Press(String.valueOf(page * ON_A_PAGE + i + 1), data("u", each, chat)));
        }
        return houses;
    }

    private List<List<Button>> actions(Turn turn, Broadcast each, String state, int page, boolean more) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(new Button.Press("‹", data("l", each, state + ":" + (page - 1))));
        }
        if (more) {
            turning.add(new Button.Press("›", data("l", each, state + ":" + (page + 1))));
        }
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        if (may(turn, each) && state.equals("unknown")) {
            rows.addAll(settling(turn, each, LedgerBook.ALL));
        }
        if (may(turn, each) && (state.equals("failed") || state.equals("skipped")) && retriable(each) > 0) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_RETRY, data("t", each, ""))));
        }
        if (mayEnd(turn, each)
                && (state.equals("queued") || state.equals("waiting"))
                && book.orphans(each.ledger()) > 0) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_WITHOUT_BOT, data("o", each, ""))));
        }
        rows.add(List.of(turn.press(BroadcastText.LABEL_FILE, data("f", each, state + ":0"))));
        rows.add(List.of(turn.press(BroadcastText.LABEL_BACK, VIEW + each.id())));
        return rows;
    }

    private static boolean mayEnd(Turn turn, Broadcast each) {
        return turn.by().bounds().covers(each.content().bounds())
                && each.status().goingOut();
    }

    private static boolean may(Turn turn, Broadcast each) {
        return turn.by().bounds().covers(each.content().bounds())
                && each.status().over()
                && !each.course().recalled();
    }

    private long retriable(Broadcast each) {
        Tally tally = progress.tally(each);
        boolean any = Reason.retriable().stream().anyMatch(why -> tally.reason(why) > 0);
        return any ? book.retriable(each.ledger()) : 0;
    }

    private Decision retry(Turn turn, Broadcast each) {
        var rows = List.of(
                List.of(turn.press(BroadcastText.LABEL_RETRY_YES, data("tt", each, ""))),
                List.of(turn.press(BroadcastText.LABEL_BACK, VIEW + each.id())));
        return turn.show(
                BroadcastText.BC_RETRY_ASK, Map.of("name", each.name(turn.words()), "chats", retriable(each)), rows);
    }

    private Decision withoutBot(Turn turn, Broadcast each) {
        var rows = List.of(
                List.of(turn.press(BroadcastText.LABEL_WITHOUT_BOT_YES, data("oo", each, ""))),
                List.of(turn.press(BroadcastText.LABEL_BACK, VIEW + each.id())));
        var facts = Map.of("name", each.name(turn.words()), "chats", book.orphans(each.ledger()));
        return turn.show(BroadcastText.BC_WITHOUT_BOT_ASK, facts, rows);
    }

    private Decision unknown(Turn turn, Broadcast each, String chat) {
        List<List<Button>> rows = new ArrayList<>(may(turn, each) ? settling(turn, each, chat) : List.of());
        rows.add(List.of(turn.press(BroadcastText.LABEL_BACK, data("l", each, "unknown:0"))));
        String house = book.house(chat, turn.words().language());
        return turn.show(BroadcastText.LEDGER_UNKNOWN, Map.of("name", each.name(turn.words()), "house", house), rows);
    }

    private static List<List<Button>> settling(Turn turn, Broadcast each, String chat) {
        boolean all = chat.equals(LedgerBook.ALL);
        return List.of(
                List.of(turn.press(
                        all ? BroadcastText.LABEL_ALL_ARRIVED : BroadcastText.LABEL_ARRIVED, data("us", each, chat))),
                List.of(turn.press(
                        all ? BroadcastText.LABEL_ALL_MISSED : BroadcastText.LABEL_MISSED, data("un", each, chat))),
                List.of(turn.press(
                        all ? BroadcastText.LABEL_ALL_AGAIN : BroadcastText.LABEL_AGAIN, data("ua", each, chat))));
    }

    private static Decision settle(Turn turn, Broadcast each, String chat, String as) {
        Map<String, String> values = new HashMap<>(Map.of("id", each.id(), "as", as));
        if (!chat.equals(LedgerBook.ALL)) {
            values.put("only", chat);
        }
        return DeskAnswers.pressed(turn).and(turn.tell(DeskNews.SETTLE, values));
    }

    private Decision file(Turn turn, Broadcast each, String more) {
        String state = more.startsWith(LedgerBook.ALL) ? LedgerBook.ALL : state(more);
        int part = number(more);
        Tally tally = progress.tally(each);
        long all = state.equals(LedgerBook.ALL) ? tally.chats() : tally.state(state);
        String name = "habarshy-" + each.id() + "-" + state + "-" + (part + 1) + ".csv";
        Act csv = new Act.SendFile(name, book.file(each.ledger(), state, part, turn.words(), turn.now()), "");
        Decision sent = DeskAnswers.pressed(turn)
                .and(Decision.say(Post.reply(turn.news().chat(), csv)));
        if ((long) (part + 1) * LedgerBook.FILE >= all) {
            return sent;
        }
        var next = List.of(List.of(turn.press(BroadcastText.LABEL_FILE, data("f", each, state + ":" + (part + 1)))));
        String html = turn.words().html(BroadcastText.LEDGER_MORE, Map.of("lines", LedgerBook.FILE, "chats", all));
        return sent.and(Decision.say(Post.reply(turn.news().chat(), new Act.Say(html, next, null, null, false))));
    }

    private static String state(String more) {
        String state = more.split(":", 2)[0];
        return STATES.contains(state) ? state : "sent";
    }

    private static int number(String more) {
        String last = more.substring(more.lastIndexOf(':') + 1);
        return last.matches("\\d{1,5}") ? Integer.parseInt(last) : 0;
    }
}
