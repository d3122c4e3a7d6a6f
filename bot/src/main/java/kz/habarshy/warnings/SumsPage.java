package kz.habarshy.warnings;

import java.time.Instant;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// The desk's page about the warnings: sums of the last seven days, no chat and no words.
final class SumsPage {
    private final Campaign campaign;
    private final Sums sums;
    private final Staff staff;

    SumsPage(Campaign campaign, Sums sums, Staff staff) {
        this.campaign = campaign;
        this.sums = sums;
        this.staff = staff;
    }

    Decision pressed(Pressed pressed, ChatState state, Instant now) {
        Member member = pressed.chat().isPrivate() ? staff.member(pressed.by().id()) : null;
        if (member == null || !member.bounds().everywhere()) {
            return DeskWords.answer(pressed);
        }
        var words = new DeskWords(campaign, language(pressed, state, member));
        var shown = sums.until(now.atZone(campaign.defaultZone()).toLocalDate());
        return DeskWords.show(
                pressed,
                words.html(WarningsText.DESK_WARNINGS, shown),
                List.of(List.of(words.press(WarningsText.LABEL_DESK, "desk:m"))));
    }

    /// As at the desk itself: what was chosen there, else what the staff's list says, else the app's.
    private static Language language(Pressed pressed, ChatState state, Member member) {
        String chosen = state.field("d.desk.lang");
        if (chosen != null) {
            return Language.valueOf(chosen);
        }
        boolean russian = pressed.by().appLanguage().equals("ru");
        return member.chat() != null ? member.language() : russian ? Language.RU : Language.KK;
    }
}
