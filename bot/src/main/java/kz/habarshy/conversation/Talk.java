package kz.habarshy.conversation;

import java.time.LocalDate;
import java.util.List;
import kz.habarshy.answers.Answers;
import kz.habarshy.answers.Finding;
import kz.habarshy.answers.Mode;
import kz.habarshy.answers.Wish;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.warnings.Warnings;
import org.jspecify.annotations.Nullable;

/// A message of a person: the door first, then commands, what a dialog waits for, fraud, wishes and questions.
final class Talk {
    /// Few words under one's own picture ask about it; more belong to it.
    private static final int COPIED = 120;

    private final Answers answers;
    private final Buildings buildings;
    private final SmallTalk small;
    private final Commands commands;
    private final About about;
    private final Questions questions;
    private final Door door;
    private final Warnings warnings;

    Talk(
            Answers answers,
            Buildings buildings,
            SmallTalk small,
            Commands commands,
            About about,
            Questions questions,
            Door door,
            Warnings warnings) {
        this.answers = answers;
        this.buildings = buildings;
        this.small = small;
        this.commands = commands;
        this.about = about;
        this.questions = questions;
        this.door = door;
        this.warnings = warnings;
    }

    Decision said(Asker asker) {
        Said said = asker.said();
        if (said.by().channel()) {
            return overheard(asker, false);
        }
        if (said.by().bot() && !said.by().asChat()) {
            return Decision.NONE;
        }
        if (said.edited() && !answers.atTheDoor(said.text())) {
            return edited(asker);
        }
        if (answers.atTheDoor(said.text())) {
            return atTheDoor(asker);
        }
        if (warnings.checks(said) || warnings.recalls(said)) {
            return aboutReplied(asker);
        }
        if (Commands.in(said.text())) {
            return commands.said(asker);
        }
        if (asker.inPrivate()) {
            return inPrivate(asker).and(asker.albumHeard());
        }
        if (said.toBot()) {
            return addressed(asker);
        }
        Decision named = named(asker);
        return named == null ? overheard(asker, !said.forwarded()) : named;
    }

    private Decision aboutReplied(Asker asker) {
        return warnings.checks(asker.said())
                ? warnings.check(asker.said(), asker.state(), asker.now())
                : warnings.recalled(asker.said(), asker.state(), asker.now());
    }

    private Decision edited(Asker asker) {
        Decision warned = asker.inGroup() && asker.listens()
                ? warnings.overheard(asker.said(), asker.state(), asker.now())
                : null;
        return warned == null ? questions.edited(asker) : warned;
    }

    /// Whether this is put to the check of messages, which comes before the check of badges.
    boolean checks(Incoming news) {
        return news instanceof Said said && warnings.checks(said);
    }

    /// A message that goes round tells of other people's doors.
    private Decision atTheDoor(Asker asker) {
        Language language = language(asker);
        Decision known = asker.inPrivate() && asker.said().forwarded()
                ? warnings.known(asker.said(), asker.state(), asker.now(), language)
                : null;
        return known == null ? door.answer(asker, language) : known;
    }

    private Decision inPrivate(Asker asker) {
        Said said = asker.said();
        if (said.text().isBlank() && !said.forwarded()) {
            return shown(asker);
        }
        Decision typed = buildings.typed(said, asker.state());
        if (typed != null) {
            return typed;
        }
        Decision judged = warnings.judged(said, asker.state(), asker.now(), language(asker), List.of());
        if (judged != null) {
            return judged;
        }
        return switch (small.in(said.text())) {
            case THANKS -> about.thanked(asker);
            case ASSENT -> about.heard(asker);
            case GREETING -> about.start(asker);
            case NONE -> wished(asker);
        };
    }

    boolean isUrgent(Said said) {
        return answers.atTheDoor(said.text());
    }

    /// What was seen on its picture counts; in private its codes are put to the check.
    Decision seen(Asker asker, List<String> codes) {
        if (codes.isEmpty() || asker.inGroup()) {
            return said(asker);
        }
        Said said = asker.said();
        boolean asks = !said.forwarded() && said.text().length() < COPIED;
        Said shown = said.alone(asks ? "" : said.text());
        Decision judged = warnings.judged(shown, asker.state(), asker.now(), language(asker), codes);
        return judged == null ? said(asker) : judged;
    }

    /// Nothing but that it is fraud.
    Decision warned(Asker asker) {
        return overheard(asker, false);
    }

    /// Something without words of its own: a poll, a contact, a file.
    private Decision shown(Asker asker) {
        Said said = asker.said();
        Decision judged = asker.saysNothing()
                ? null
                : warnings.judged(said, asker.state(), asker.now(), language(asker), List.of());
        if (judged != null) {
            return judged;
        }
        return asker.isMoreOfAlbum() ? Decision.NONE : about.kindWord(asker);
    }

    /// A bare name under a neighbour's message asks what that message asks; alone it asks what the bot can do.
    private Decision called(Asker asker) {
        String replied = asker.said().repliedText();
        var about = new Asker(asker.said().alone(replied == null ? "" : replied), asker.state(), asker.now());
        Decision judged = warnings.repliedTo(asker.said(), asker.state(), asker.now(), language(about));
        Decision answered = judged == null && !about.saysNothing() ? questions.asked(about) : judged;
        return answered == null || answered.posts().isEmpty() ? this.about.help(asker) : answered;
    }

    private Decision addressed(Asker asker) {
        if (asker.onlyCalls()) {
            return called(asker);
        }
        String text = asker.said().text();
        SmallTalk.Kind kind = small.in(text);
        if (text.isBlank() || kind == SmallTalk.Kind.THANKS || kind == SmallTalk.Kind.ASSENT) {
            return Decision.NONE;
        }
        Decision judged = warnings.repliedTo(asker.said(), asker.state(), asker.now(), language(asker));
        if (judged != null) {
            return judged;
        }
        return kind == SmallTalk.Kind.GREETING ? about.help(asker) : wished(asker);
    }

    private Decision wished(Asker asker) {
        Wish wish = answers.wish(asker.said().text(), asker.today());
        return switch (wish) {
            case Wish.WhoAreYou() -> about.about(asker, List.of(spoken(asker)));
            case Wish.WhatDoYouDo() -> about.help(asker);
            case Wish.ShowMenu() -> commands.wished(asker, "faq", "");
            case Wish.ShowHelp() -> commands.wished(asker, "help", "");
            case Wish.ShowDeadline() -> commands.wished(asker, "deadline", "");
            case Wish.SwitchLanguage(Language named) ->
                commands.wished(asker, "language", named == null ? "" : Links.code(named));
            case Wish.Pause(LocalDate until)
            when asker.inGroup() ->
                commands.wished(
                        asker, "pause", until == null ? "" : until.minusDays(1).toString());
            case Wish.Leave() when asker.inGroup() -> commands.wished(asker, "leave", "");
            case Wish.Pause(LocalDate until) -> questions.asked(asker);
            case Wish.Leave(), Wish.None() -> questions.asked(asker);
        };
    }

    /// "Bot, be quiet until Monday", said without a mention; only what is plainly meant for the bot, or asks what it
    /// is, which is told once in a while. Null for everything else.
    private @Nullable Decision named(Asker asker) {
        String text = asker.said().text();
        if (asker.said().forwarded() || !answers.namesBot(text)) {
            return null;
        }
        return switch (answers.wish(text, asker.today())) {
            case Wish.Pause _, Wish.Leave _ -> wished(asker);
            case Wish.WhoAreYou _, Wish.WhatDoYouDo _ -> asker.listens() ? ofItself(asker) : null;
            default -> null;
        };
    }

    private Decision ofItself(Asker asker) {
        return asker.heardOfBot() ? Decision.NONE : wished(asker).and(asker.hearsOfBot());
    }

    private Decision overheard(Asker asker, boolean mayAsk) {
        if (!asker.listens() || asker.saysNothing()) {
            return Decision.NONE;
        }
        Decision warned = warnings.overheard(asker.said(), asker.state(), asker.now());
        if (warned != null) {
            return warned;
        }
        boolean asks = mayAsk && !asker.said().text().isBlank();
        return asks ? questions.overheard(asker) : Decision.NONE;
    }

    /// The bot's name speaks for no language: where more speaks for Kazakh, it is Kazakh.
    private Language spoken(Asker asker) {
        Finding finding = answers.find(asker.said().text(), Mode.PRIVATE);
        return finding.language() == Language.KK ? Language.KK : asker.language(finding.language(), finding.mixed());
    }

    private Language language(Asker asker) {
        Finding finding = answers.find(asker.said().text(), Mode.PRIVATE);
        return asker.language(finding.language(), finding.mixed());
    }
}
