package kz.habarshy.conversation;

import java.util.Locale;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.reports.Reports;
import org.jspecify.annotations.Nullable;

/// What begins with a slash.
final class Commands {
    private final Campaign campaign;
    private final Buildings buildings;
    private final About about;
    private final Menu menu;
    private final Questions questions;
    private final Sharing sharing;
    private final Why why;
    private final Sheets sheets;
    private final Reports reports;

    Commands(
            Campaign campaign,
            Buildings buildings,
            About about,
            Menu menu,
            Questions questions,
            Sharing sharing,
            Why why,
            Sheets sheets,
            Reports reports) {
        this.campaign = campaign;
        this.buildings = buildings;
        this.about = about;
        this.menu = menu;
        this.questions = questions;
        this.sharing = sharing;
        this.why = why;
        this.sheets = sheets;
        this.reports = reports;
    }

    static boolean in(String text) {
        return text.startsWith("/");
    }

    /// A command of nobody's is silence in a group, where it may be meant for another bot, and help in private.
    Decision said(Asker asker) {
        String text = asker.said().text().strip();
        int space = text.indexOf(' ');
        String word = (space < 0 ? text : text.substring(0, space)).substring(1).toLowerCase(Locale.ROOT);
        String command = word.contains("@") ? word.substring(0, word.indexOf('@')) : word;
        String argument = space < 0 ? "" : text.substring(space + 1).strip();
        return command(asker, command, argument);
    }

    /// A wish in plain words does what the command of that name does.
    Decision wished(Asker asker, String wish, String argument) {
        return command(asker, wish, argument);
    }

    private Decision command(Asker asker, String command, String argument) {
        return switch (command) {
            case "start" -> started(asker, argument);
            case "help" -> about.help(asker);
            case "faq" -> menu(asker);
            case "deadline" -> about.deadline(asker);
            case "share" -> sharing.today(asker);
            case "poster" -> asker.inPrivate() ? sheets.sent(asker) : other(asker, command, argument);
            case "report" -> reports.asked(asker.said(), asker.state(), asker.now());
            case "why" -> why.asked(asker);
            default -> other(asker, command, argument);
        };
    }

    private Decision other(Asker asker, String command, String argument) {
        Decision wish = buildings.wish(asker.said(), asker.state(), command, argument, asker.now());
        if (wish != null) {
            boolean forgets = command.equals("forget") && asker.inPrivate();
            return forgets ? wish.and(Reports.forgotten(asker.said().chat())) : wish;
        }
        return asker.inPrivate() ? about.help(asker) : Decision.NONE;
    }

    private Decision started(Asker asker, String word) {
        if (asker.inGroup()) {
            Decision added = buildings.added(asker.said(), asker.state(), word, asker.now());
            return added == null ? about.start(asker) : added;
        }
        return word.isEmpty() ? about.start(asker) : linked(asker, word);
    }

    private Decision linked(Asker asker, String word) {
        if (word.equals(Links.MENU)) {
            return menu(asker);
        }
        if (word.equals(Reports.START)) {
            return reports.asked(asker.said(), asker.state(), asker.now());
        }
        Entry named = word.startsWith(Links.NAMED) ? campaign.entry(word.substring(Links.NAMED.length())) : null;
        if (named != null) {
            return questions.answer(asker, named, asker.languages().getFirst());
        }
        Language language = Links.language(word);
        Entry asked = entry(word, Links.QUESTION);
        if (asked != null) {
            return questions.answer(asker, asked, language);
        }
        Entry chosen = entry(word, Links.NAMED);
        if (chosen != null) {
            return questions.answer(asker, chosen, language);
        }
        Entry shared = entry(word, Links.SHARE);
        if (shared != null) {
            return sharing.show(asker, shared, language);
        }
        Decision begun = buildings.started(asker.said(), asker.state(), word, asker.now());
        return begun == null ? about.start(asker) : begun;
    }

    private @Nullable Entry entry(String word, String mark) {
        return word.startsWith(mark) ? campaign.entry(Links.intent(word, mark)) : null;
    }

    private Decision menu(Asker asker) {
        Language language = asker.languages().getFirst();
        Act page = menu.show(language, 0);
        Act shown = asker.inPrivate()
                ? page
                : new Whispers(campaign).offered(page, Menu.TOPICS + Links.code(language), language);
        return Decision.say(Post.reply(asker.said().chat(), shown));
    }
}
