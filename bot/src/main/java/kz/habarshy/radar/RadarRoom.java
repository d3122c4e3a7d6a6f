package kz.habarshy.radar;

import java.time.Instant;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// What a member of the staff presses about lures, in private; the desk decides it.
final class RadarRoom {
    static final String WARN = Radar.DATA + "w:";
    static final String HONEST = Radar.DATA + "f:";
    static final String REOPEN = Radar.DATA + "o:";
    static final String END = Radar.DATA + "e:";

    private final Campaign campaign;
    private final Staff staff;
    private final Lures lures;
    private final RadarPages pages;
    private final BotNames names;

    RadarRoom(Campaign campaign, Staff staff, Lures lures, RadarPages pages, BotNames names) {
        this.campaign = campaign;
        this.staff = staff;
        this.lures = lures;
        this.pages = pages;
        this.names = names;
    }

    Decision pressed(Pressed pressed, ChatState state, Instant now) {
        Member member = pressed.chat().isPrivate() ? staff.member(pressed.by().id()) : null;
        if (member == null) {
            return DeskWords.answer(pressed);
        }
        DeskWords words = DeskWords.of(campaign, state, member, pressed.by());
        String data = pressed.data();
        if (data.equals(RadarPages.LIST)) {
            return show(pressed, pages.list(member, words));
        }
        String mark = data.substring(0, Math.min(WARN.length(), data.length()));
        Lure lure = lures.find(data.substring(mark.length()));
        if (lure == null || !RadarPages.sees(member, lure)) {
            return DeskWords.show(
                    pressed,
                    words.html(RadarText.RADAR_GONE),
                    pages.list(member, words).rows());
        }
        return switch (mark) {
            case WARN -> tell(pressed, words, RadarDesk.WARN, lure);
            case HONEST -> tell(pressed, words, RadarDesk.HONEST, lure);
            case REOPEN -> tell(pressed, words, RadarDesk.REOPEN, lure);
            case END -> tell(pressed, words, RadarDesk.END, lure);
            case RadarPages.PREVIEW -> show(pressed, pages.preview(lure, member, words, bot(pressed.chat()), now));
            default -> show(pressed, pages.lure(lure, member, words));
        };
    }

    private String bot(ChatKey chat) {
        return Marks.ACCOUNT + names.of(chat.account()).username();
    }

    private static Decision show(Pressed pressed, RadarPages.Page page) {
        return DeskWords.show(pressed, page.html(), page.rows());
    }

    private static Decision tell(Pressed pressed, DeskWords words, String what, Lure lure) {
        Map<String, String> values = Map.of(
                "lure", lure.id(),
                "by", pressed.by().id().toString(),
                "chat", pressed.chat().toString(),
                "message", String.valueOf(pressed.message()),
                "language", words.language().name());
        return DeskWords.answer(pressed).and(Decision.tell(Command.of(new Told(ChatKey.DESK, what, values))));
    }
}
