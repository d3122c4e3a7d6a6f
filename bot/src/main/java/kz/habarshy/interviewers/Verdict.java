package kz.habarshy.interviewers;

import java.time.LocalDate;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Phase;
import kz.habarshy.interviewers.Roster.Live;
import org.jspecify.annotations.Nullable;

/// What a check finds, with the badge where there is one to tell of.
record Verdict(InterviewersText text, @Nullable Badge badge) {
    /// Whether the list speaks against the visitor, does not know the number, or no interviewer walks on such a day.
    boolean failed() {
        return switch (text) {
            case CHECK_NOT_FOUND, CHECK_WITHDRAWN, CHECK_NOT_NOW, CHECK_ELSEWHERE, CHECK_BEFORE, CHECK_OVER -> true;
            default -> false;
        };
    }

    /// Whether anybody walks from door to door at all comes before what the list says.
    static @Nullable Verdict of(Phase.Door door) {
        return switch (door) {
            case NONE -> new Verdict(InterviewersText.CHECK_BEFORE, null);
            case OVER -> new Verdict(InterviewersText.CHECK_OVER, null);
            case MAIN, CONTROL -> null;
        };
    }

    /// `building` is empty where the address is not known; then the answer names the district instead.
    static Verdict of(@Nullable Badge badge, Live live, ChatCard building, LocalDate day) {
        if (badge == null) {
            boolean listed = live.generation() > 0
                    && (building.kato().isEmpty() || live.katos().contains(building.kato()));
            return new Verdict(listed ? InterviewersText.CHECK_NOT_FOUND : InterviewersText.CHECK_NO_LIST, null);
        } else if (badge.withdrawn()) {
            return new Verdict(InterviewersText.CHECK_WITHDRAWN, badge);
        } else if (elsewhere(badge, building)) {
            return new Verdict(InterviewersText.CHECK_ELSEWHERE, badge);
        } else if (!badge.holdsOn(day)) {
            return new Verdict(InterviewersText.CHECK_NOT_NOW, badge);
        }
        return new Verdict(InterviewersText.CHECK_CONFIRMED, badge);
    }

    /// Ids of places go from the city to its district: 15-aktobe, 15-aktobe-astana. A city's list may name a district
    /// that its chat has not told.
    private static boolean elsewhere(Badge badge, ChatCard building) {
        String here = building.district().isEmpty() ? building.place() : building.district();
        if (building.kato().isEmpty()) {
            return false;
        } else if (!badge.kato().equals(building.kato())) {
            return true;
        }
        return !badge.place().isEmpty()
                && !here.isEmpty()
                && !within(here, badge.place())
                && !within(badge.place(), here);
    }

    private static boolean within(String place, String wider) {
        return place.equals(wider) || place.startsWith(wider + "-");
    }
}
