package kz.habarshy.radar;

import java.time.Instant;
import java.util.stream.Stream;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Met;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Speaker;
import kz.habarshy.screening.Verdict;
import kz.habarshy.warnings.Listener;

/// Notices lures that many houses get and accounts that imitate us, and warns the neighbours once staff approve. Its
/// buttons begin with `radar:`, its commands with `radar.`.
///
/// Fields of a group: `n.seen` the day and the kinds of lures seen on it; `n.alert` the last alert it heard; `n.fakes`
/// digests of the imitations it was warned of.
public final class Radar implements Listener {
    static final String MARK = "radar.";
    static final String DATA = "radar:";

    private final Spotter spotter;
    private final Fakes fakes;
    private final Neighbours neighbours;
    private final RadarDesk desk;
    private final RadarRoom room;

    Radar(Spotter spotter, Fakes fakes, Neighbours neighbours, RadarDesk desk, RadarRoom room) {
        this.spotter = spotter;
        this.fakes = fakes;
        this.neighbours = neighbours;
        this.desk = desk;
        this.room = room;
    }

    /// A message that a group let us hear, after it was judged; NONE where it is of no interest.
    @Override
    public Decision heard(Said said, ChatState state, Verdict verdict, Instant now) {
        Decision seen = spotter.heard(said, state, verdict, verdict.fraud() && fakes.named(said), now);
        return verdict.fraud() ? seen : seen.and(fakes.named(said, state, now));
    }

    /// Whether this news is the radar's to decide.
    public boolean wants(Incoming news, ChatState state) {
        return switch (news) {
            case Told told -> told.what().startsWith(MARK);
            case Pressed pressed -> pressed.data().startsWith(DATA);
            case Met _ -> true;
            case Said said ->
                !said.chat().isPrivate()
                        && speakers(said).anyMatch(who -> fakes.isNew(who, state) || who.bot() && fakes.imitates(who));
            default -> false;
        };
    }

    /// Decides what `wants` took.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Met met -> fakes.met(met.who(), met.message(), state, now);
            case Said said -> fakes.met(speakers(said).toList(), said.message(), state, now);
            case Pressed pressed -> room.pressed(pressed, state, now);
            case Told told -> told(told, state, now);
            default -> Decision.NONE;
        };
    }

    private static Stream<Speaker> speakers(Said said) {
        return Stream.concat(
                Stream.of(said.by()), Stream.ofNullable(said.origin().via()));
    }

    private Decision told(Told told, ChatState state, Instant now) {
        return switch (told.what()) {
            case Neighbours.WALK -> neighbours.walk(told);
            case Neighbours.TELL -> neighbours.tell(told, state, now);
            default -> desk.told(told, state, now);
        };
    }
}
