package kz.habarshy.conversation;

import java.time.Instant;
import kz.habarshy.answers.Answers;
import kz.habarshy.broadcast.DeskOnTrial;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.editors.EditorsOnTrial;
import kz.habarshy.interviewers.BadgeCheckOnTrial;
import kz.habarshy.poster.Poster;
import kz.habarshy.privacy.GuardOnTrial;
import kz.habarshy.radar.RadarOnTrial;
import kz.habarshy.reminders.CalendarOnTrial;
import kz.habarshy.reports.ReportsOnTrial;
import kz.habarshy.warnings.WarningsOnTrial;

/// The conversation put together for tests, with the real pack and understanding.
final class House {
    private static final Answers ANSWERS = Answers.of(BuildingsOnTrial.CAMPAIGN);
    private static final Conversation CONVERSATION = ConversationConfiguration.assembled(
            BuildingsOnTrial.CAMPAIGN,
            ANSWERS,
            new Deciders(
                    ReportsOnTrial.empty(BuildingsOnTrial.CAMPAIGN),
                    DeskOnTrial.withoutStaff(BuildingsOnTrial.CAMPAIGN),
                    BadgeCheckOnTrial.withoutList(BuildingsOnTrial.CAMPAIGN),
                    CalendarOnTrial.calendar(BuildingsOnTrial.CAMPAIGN),
                    BuildingsOnTrial.buildings(),
                    WarningsOnTrial.warnings(BuildingsOnTrial.CAMPAIGN),
                    GuardOnTrial.of(BuildingsOnTrial.CAMPAIGN),
                    EditorsOnTrial.alone(BuildingsOnTrial.CAMPAIGN, ANSWERS),
                    RadarOnTrial.alone(BuildingsOnTrial.CAMPAIGN)),
            BuildingsOnTrial.operator(),
            new Poster(BuildingsOnTrial.CAMPAIGN, _ -> ""),
            _ -> BuildingsOnTrial.NAME);

    private House() {}

    static Decision decide(Incoming news, ChatState state, Instant now) {
        return CONVERSATION.decide(news, state, now);
    }
}
