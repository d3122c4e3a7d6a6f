package kz.habarshy.conversation;

import java.util.List;
import kz.habarshy.answers.Answers;
import kz.habarshy.broadcast.BroadcastDesk;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.Operator;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
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
    private static final BotNames UNKNOWN = _ -> new BotName("");

    @Bean
    Conversation conversation(
            Campaign campaign,
            Answers answers,
            Reports reports,
            BroadcastDesk desk,
            BadgeCheck badges,
            Calendar calendar,
            Buildings buildings,
            Operator operator,
            Warnings warnings,
            Guard guard,
            Editors editors,
            Radar radar,
            Poster poster,
            ObjectProvider<BotNames> names) {
        return assembled(
                campaign,
                answers,
                reports,
                desk,
                badges,
                calendar,
                buildings,
                operator,
                warnings,
                guard,
                editors,
                radar,
                poster,
                account -> names.getIfAvailable(() -> UNKNOWN).of(account));
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
            Campaign campaign,
            Answers answers,
            Reports reports,
            BroadcastDesk desk,
            BadgeCheck badges,
            Calendar calendar,
            Buildings buildings,
            Operator operator,
            Warnings warnings,
            Guard guard,
            Editors editors,
            Radar radar,
            Poster poster,
            BotNames names) {
        var sharing = new Sharing(campaign);
        var card = new AnswerCard(campaign, sharing, names);
        var menu = new Menu(campaign, card);
        var about = new About(campaign, operator, menu, names);
        var questions = new Questions(campaign, answers, new Replies(campaign, card, menu, names, editors), editors);
        var why = new Why(campaign);
        var sheets = new Sheets(campaign, poster, names);
        var commands = new Commands(campaign, buildings, about, menu, questions, sharing, why, sheets, reports);
        var door = new Door(campaign);
        var outside = outside(campaign, answers, card, door, warnings);
        var talk = new Talk(answers, buildings, new SmallTalk(campaign), commands, about, questions, door, warnings);
        var watch = new Watch(guard, talk);
        var presses = new MenuPresses(campaign, card, menu, editors);
        return new Conversation(
                reports, desk, badges, calendar, buildings, watch, presses, outside, editors, warnings, radar, why);
    }

    private static Conversation.Outside outside(
            Campaign campaign, Answers answers, AnswerCard card, Door door, Warnings warnings) {
        return new Conversation.Outside(
                new Offers(campaign, answers, card), new Calls(campaign, answers, card, door, warnings));
    }
}
