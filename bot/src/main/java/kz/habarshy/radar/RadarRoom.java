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
    static final String HONEST_YES = Radar.DATA + "y:";
    static final String END_YES = Radar.DATA + "x:";

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
        return lure.status() == Lure.Status.ALERTED && (mark.equals(HONEST) || mark.equals(END))
                ? show(pressed, pages.sure(lure, words, mark))
                : about(new Wish(pressed, member, words, lure), mark, now);
    }

    /// What a member wants of a lure.
    private record Wish(Pressed pressed, Member by, DeskWords words, Lure lure) {}

    private Decision about(Wish wish, String mark, Instant now) {
        return switch (mark) {
            case WARN -> tell(wish, RadarDesk.WARN);
            case HONEST, HONEST_YES -> tell(wish, RadarDesk.HONEST);
            case REOPEN -> tell(wish, RadarDesk.REOPEN);
            case END, END_YES -> tell(wish, RadarDesk.END);
            case RadarPages.PREVIEW -> {
                String bot = bot(wish.pressed().chat());
                yield show(wish.pressed(), pages.preview(wish.lure(), wish.by(), wish.words(), bot, now));
            }
            default -> show(wish.pressed(), pages.lure(wish.lure(), wish.by(), wish.words()));
        };
    }

    private String bot(ChatKey chat) {
        return Marks.ACCOUNT + names.of(chat.account()).username();
    }

    private static Decision show(Pressed pressed, RadarPages.Page page) {
        return DeskWords.show(pressed, page.html(), page.rows());
    }

    private static Decision tell(Wish wish, String what) {
        Pressed pressed = wish.pressed();
        Map<String, String> values = Map.of(
                "lure", wish.lure().id(),
                "by", pressed.by().id().toString(),
                "chat", pressed.chat().toString(),
                "message", String.valueOf(pressed.message()),
                "language", wish.words().language().name());
        return DeskWords.answer(pressed).and(Decision.tell(Command.of(new Told(ChatKey.DESK, what, values))));
    }
}
