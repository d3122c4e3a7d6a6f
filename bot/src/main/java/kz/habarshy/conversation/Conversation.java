package kz.habarshy.conversation;

import java.time.Instant;
import kz.habarshy.broadcast.BroadcastDesk;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Called;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Lost;
import kz.habarshy.chat.Incoming.Met;
import kz.habarshy.chat.Incoming.Moved;
import kz.habarshy.chat.Incoming.Placed;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Sought;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import kz.habarshy.editors.Editors;
import kz.habarshy.interviewers.BadgeCheck;
import kz.habarshy.radar.Radar;
import kz.habarshy.reminders.Calendar;
import kz.habarshy.reports.Reports;
import kz.habarshy.warnings.Warnings;

/// Hands each piece of news to the package that decides it. Buttons, questions to the messenger (`then`) and commands
/// carry the mark of their package before the first `:` or `.`.
public final class Conversation {
    /// Who a messenger's answer is from: only the chat's own choice of language counts.
    private static final Speaker NOBODY = new Speaker(new PersonId(0), false, false, false, "");

    private final Reports reports;
    private final BroadcastDesk desk;
    private final BadgeCheck badges;
    private final Calendar calendar;
    private final Buildings buildings;
    private final Watch watch;
    private final MenuPresses menu;
    private final Outside outside;
    private final Editors editors;
    private final Warnings warnings;
    private final Radar radar;

    /// How the bot speaks in chats that it has not joined.
    record Outside(Offers offers, Calls calls) {}

    private final Why why;

    Conversation(Deciders deciders, Watch watch, MenuPresses menu, Outside outside, Why why) {
        this.reports = deciders.reports();
        this.desk = deciders.desk();
        this.badges = deciders.badges();
        this.calendar = deciders.calendar();
        this.buildings = deciders.buildings();
        this.editors = deciders.editors();
        this.warnings = deciders.warnings();
        this.radar = deciders.radar();
        this.watch = watch;
        this.menu = menu;
        this.outside = outside;
        this.why = why;
    }

    /// A pure function of the news, the state of its chat and the campaign's time.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        Decision guarded = watch.guarded(news, state, now);
        Decision decided = guarded == null ? routed(news, state, now) : guarded;
        return Threads.keep(news, decided).and(Watch.opened(news, state));
    }

    private Decision routed(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Incoming report when reports.wants(report, state) -> reports.decide(report, state, now);
            case Incoming staff when desk.wants(staff, state, now) -> desk.decide(staff, state, now);
            case Said said when reports.hears(said, state) -> reports.decide(said, state, now);
            case Met met -> radar.decide(met, state, now).and(warnings.met(met, state, now));
            case Said fake
            when radar.wants(fake, state) ->
                radar.decide(fake, state, now).and(watch.screened(new Asker(fake, state, now)));
            case Incoming seen when radar.wants(seen, state) -> radar.decide(seen, state, now);
            case Incoming check
            when !buildings.awaitsText(state) && !watch.checks(check) && badges.wants(check, state, now) ->
                badges.decide(check, state, now);
            case Incoming shield when warnings.wants(shield) -> warnings.decide(shield, state, now);
            case Incoming loop when editors.wants(loop) -> editors.decide(loop, state, now);
            case Incoming due when calendar.wants(due) -> calendar.decide(due, state, now);
            case Said said -> watch.said(new Asker(said, state, now));
            case Pressed pressed -> pressed(pressed, state, now);
            case Placed placed -> buildings.placed(placed, state);
            case Lost lost -> buildings.lost(lost, state);
            case Found found when Watch.isAnswer(found) -> watch.seen(found, state, now);
            case Found found -> found(found, state, now);
            case Told told -> told(told, state, now);
            case Sought sought -> outside.offers().sought(sought, state, now);
            case Called called -> outside.calls().called(called, state, now);
            case Moved _ -> Decision.NONE;
        };
    }

    private Decision pressed(Pressed pressed, ChatState state, Instant now) {
        return switch (mark(pressed.data())) {
            case Buildings.MARK -> buildings.pressed(pressed, state);
            case "q", Whispers.MARK -> menu.pressed(pressed, state, now);
            default -> Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
        };
    }

    private Decision found(Found found, ChatState state, Instant now) {
        if (found.values().getOrDefault("then", "").equals(Why.THEN)) {
            return why.found(found, state, Buildings.languages(state, NOBODY), now);
        }
        return switch (mark(found.values().getOrDefault("then", ""))) {
            case Buildings.MARK -> buildings.found(found, state, now);
            default -> Decision.NONE;
        };
    }

    private Decision told(Told told, ChatState state, Instant now) {
        if (told.what().equals(Why.SENT)) {
            return why.sent(told, state, now);
        }
        return switch (mark(told.what())) {
            case Buildings.MARK -> buildings.told(told, state);
            default -> Decision.NONE;
        };
    }

    private static String mark(String name) {
        return name.split("[:.]", 2)[0];
    }
}
