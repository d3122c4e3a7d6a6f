package kz.habarshy.conversation;

import java.util.List;
import kz.habarshy.answers.Answers;
import kz.habarshy.broadcast.BroadcastDesk;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.Operator;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.editors.Editors;
import kz.habarshy.intake.Decider;
import kz.habarshy.interviewers.BadgeCheck;
import kz.habarshy.poster.Poster;
import kz.habarshy.privacy.Guard;
import kz.habarshy.radar.Radar;
import kz.habarshy.reminders.Calendar;
import kz.habarshy.reports.Cases;
import kz.habarshy.reports.Reports;
import kz.habarshy.warnings.StaffWord;
import kz.habarshy.warnings.UnderWarning;
import kz.habarshy.warnings.Warnings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the conversation together from what the deciding packages offer.
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
    @Bean
    Deciders deciders(
            Reports reports,
            BroadcastDesk desk,
            BadgeCheck badges,
            Calendar calendar,
            Buildings buildings,
            Warnings warnings,
            Guard guard,
            Editors editors,
            Radar radar) {
        return new Deciders(reports, desk, badges, calendar, buildings, warnings, guard, editors, radar);
    }

    @Bean
    Conversation conversation(
            Campaign campaign,
            Answers answers,
            Deciders deciders,
            Operator operator,
            Poster poster,
            ObjectProvider<BotNames> names) {
        return assembled(campaign, answers, deciders, operator, poster, BotNames.late(names::getIfAvailable));
    }

    /// Whoever reads a warning may report what it warns of.
    @Bean
    UnderWarning report(Campaign campaign) {
        return (scam, languages) -> List.of(Reports.button(campaign, languages, scam.print()));
    }

    /// What staff have marked decides about the same message elsewhere.
    @Bean
    StaffWord staffWord(Cases cases) {
        return print -> switch (cases.verdict(print)) {
            case UNKNOWN -> StaffWord.Word.UNKNOWN;
            case CONFIRMED -> StaffWord.Word.CONFIRMED;
            case FALSE -> StaffWord.Word.HONEST;
        };
    }

    @Bean
    Decider decider(Conversation conversation) {
        return conversation::decide;
    }

    static Conversation assembled(
            Campaign campaign, Answers answers, Deciders deciders, Operator operator, Poster poster, BotNames names) {
        var sharing = new Sharing(campaign);
        var card = new AnswerCard(campaign, sharing, names);
        var menu = new Menu(campaign, card);
        var about = new About(campaign, operator, menu, names);
        var replies = new Replies(campaign, card, menu, names, deciders.editors());
        var questions = new Questions(campaign, answers, replies, deciders.editors());
        var why = new Why(campaign);
        var sheets = new Sheets(campaign, poster, names);
        var buildings = deciders.buildings();
        var warnings = deciders.warnings();
        var commands =
                new Commands(campaign, buildings, about, menu, questions, sharing, why, sheets, deciders.reports());
        var door = new Door(campaign);
        var talk = new Talk(answers, buildings, new SmallTalk(campaign), commands, about, questions, door, warnings);
        return new Conversation(
                deciders,
                new Watch(deciders.guard(), talk),
                new MenuPresses(campaign, card, menu, deciders.editors()),
                outside(campaign, answers, card, door, warnings),
                why);
    }

    private static Conversation.Outside outside(
            Campaign campaign, Answers answers, AnswerCard card, Door door, Warnings warnings) {
        return new Conversation.Outside(
                new Offers(campaign, answers, card), new Calls(campaign, answers, card, door, warnings));
    }
}
