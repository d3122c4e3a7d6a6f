package kz.habarshy.interviewers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.PersonId;

/// The check for tests of other packages.
public final class BadgeCheckOnTrial {
    private BadgeCheckOnTrial() {}

    /// Nobody is on the staff and no list has come in.
    public static BadgeCheck withoutList(Campaign campaign) {
        var nobody = new Clerk.Clerks() {
            @Override
            public Optional<Clerk> find(PersonId id) {
                return Optional.empty();
            }

            @Override
            public List<Change> note(ChatState desk, Instant now, PersonId by, boolean undone, String about) {
                return List.of();
            }
        };
        return new BadgeCheck(campaign, new DeskPlaces(), nobody, _ -> new BotName("habarshy_bot"));
    }
}
