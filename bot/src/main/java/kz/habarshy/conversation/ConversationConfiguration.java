package kz.habarshy.conversation;

import java.util.function.Supplier;
import kz.habarshy.answers.Answers;
import kz.habarshy.broadcast.BroadcastDesk;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.Operator;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
import kz.habarshy.editors.Editors;
import kz.habarshy.intake.Decider;
import kz.habarshy.interviewers.BadgeCheck;
import kz.habarshy.poster.Poster;
import kz.habarshy.reminders.Calendar;
import kz.habarshy.warnings.Warnings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the conversation together from what the deciding packages offer.
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
    private static final Supplier<BotName> UNKNOWN = () -> new BotName("");

    @Bean
    Conversation conversation(
            Campaign campaign,
            Answers answers,
            BroadcastDesk desk,
            BadgeCheck badges,
            Calendar calendar,
            Buildings buildings,
            Operator operator,
            Warnings warnings,
            Editors editors,
            Poster poster,
            ObjectProvider<Supplier<BotName>> name) {
        return assembled(
                campaign,
                answers,
                desk,
                badges,
                calendar,
                buildings,
                operator,
                warnings,
                editors,
                poster,
                () -> name.getIfAvailable(() -> UNKNOWN).get());
    }

    @Bean
    Decider decider(Conversation conversation) {
        return conversation::decide;
    }

    static Conversation assembled(
            Campaign campaign,
            Answers answers,
            BroadcastDesk desk,
            BadgeCheck badges,
            Calendar calendar,
            Buildings buildings,
            Operator operator,
            Warnings warnings,
            Editors editors,
            Poster poster,
            Supplier<BotName> name) {
        var sharing = new Sharing(campaign, name);
        var card = new AnswerCard(campaign, sharing, name);
        var menu = new Menu(campaign, card);
        var about = new About(campaign, operator, menu, name);
        var questions = new Questions(campaign, answers, new Replies(campaign, card, name, editors), editors);
        var why = new Why(campaign);
        var commands =
                new Commands(campaign, buildings, about, menu, questions, sharing, why, new Sheets(campaign, poster));
        var door = new Door(campaign);
        var outside = new Conversation.Outside(
                new Offers(campaign, answers, card), new Calls(campaign, answers, card, door, warnings));
        var talk = new Talk(answers, buildings, new SmallTalk(campaign), commands, about, questions, door, warnings);
        return new Conversation(
                desk, badges, calendar, buildings, talk, new MenuPresses(campaign, card, menu), outside, editors, why);
    }
}
