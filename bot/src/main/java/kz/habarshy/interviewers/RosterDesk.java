package kz.habarshy.interviewers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.CRC32;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.PersonId;
import kz.habarshy.interviewers.Roster.Live;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// Keeps the roster at the desk: shows what a file would change, writes it in pieces, puts it in force at once, and
/// takes it back.
///
/// Place `roster`: `live` and `before` generations. Place `roster.offer`: the file that waits for a clerk's word
/// (text, by, key). Place `roster:N`: the badges of generation N.
final class RosterDesk {
    static final String PLACE = "roster";
    static final String MARK = "roster.";
    static final String OFFER = MARK + "offer";
    static final String IMPORT = MARK + "import";
    static final String CANCEL = MARK + "cancel";
    static final String UNDO = MARK + "undo";
    static final List<String> COMMANDS = List.of(IMPORT, CANCEL, UNDO);
    private static final String WRITE = MARK + "write";
    private static final int AT_ONCE = 500;

    private final Places places;
    private final Roster roster;
    private final Clerk.Clerks clerks;
    private final Territory territory;
    private final RosterTalk talk;

    RosterDesk(Campaign campaign, Places places, Roster roster, Clerk.Clerks clerks) {
        this.places = places;
        this.roster = roster;
        this.clerks = clerks;
        this.territory = new Territory(campaign.regions());
        this.talk = new RosterTalk(campaign);
    }

    Decision told(Told told, ChatState desk, Instant now) {
        Clerk clerk = clerk(told);
        if (clerk == null) {
            return Decision.NONE;
        }
        return switch (told.what()) {
            case OFFER -> offer(told, clerk);
            case IMPORT -> begin(told, clerk);
            case WRITE -> write(told, clerk, desk, now);
            case CANCEL ->
                offered(told) == null
                        ? talk.stale(told)
                        : Decision.change(new Change.Clear(OFFER)).and(talk.cancelled(told));
            case UNDO -> undo(told, desk, now, clerk);
            default -> Decision.NONE;
        };
    }

    private Decision offer(Told told, Clerk clerk) {
        String text = told.values().getOrDefault("text", "");
        RosterFile file = RosterFile.read(text, territory);
        if (!file.headed()) {
            return talk.columns(told);
        }
        RosterPlan plan = RosterPlan.of(roster.all(roster.live()), file, clerk);
        if (plan.empty()) {
            return talk.nothing(told, plan);
        }
        String key = key(text);
        return Decision.change(
                        new Change.Clear(OFFER),
                        new Change.Set(OFFER, "text", text),
                        new Change.Set(OFFER, "by", clerk.id().toString()),
                        new Change.Set(OFFER, "key", key))
                .and(talk.preview(told, plan, key));
    }

    /// Each piece is worked out anew from the offer and the generation in force: if either changes meanwhile, the
    /// writing ends and nothing comes into force.
    private Decision begin(Told told, Clerk clerk) {
        if (offered(told) == null) {
            return talk.stale(told);
        }
        int generation = roster.next();
        Decision clean = Decision.change(new Change.Clear(Roster.place(generation)));
        return clean.and(more(told, generation, roster.live().generation(), "", clerk));
    }

    private Decision write(Told told, Clerk clerk, ChatState desk, Instant now) {
        String text = offered(told);
        Live live = roster.live();
        int generation = Integer.parseInt(told.values().getOrDefault("generation", "0"));
        if (text == null || !told.values().getOrDefault("base", "").equals(String.valueOf(live.generation()))) {
            return talk.stale(told);
        }
        RosterPlan plan = RosterPlan.of(roster.all(live), RosterFile.read(text, territory), clerk);
        List<Change> changes = new ArrayList<>();
        var rest = plan.after().tailMap(told.values().getOrDefault("after", "") + "\0");
        rest.entrySet().stream()
                .limit(AT_ONCE)
                .forEach(entry -> changes.add(new Change.Set(
                        Roster.place(generation),
                        entry.getKey(),
                        entry.getValue().text())));
        Decision piece = new Decision(changes, List.of(), List.of());
        if (rest.size() > AT_ONCE) {
            String last = changes.getLast() instanceof Change.Set set ? set.field() : "";
            return piece.and(more(told, generation, live.generation(), last, clerk));
        }
        return piece.and(inForce(told, plan, live, generation))
                .and(new Decision(clerks.note(desk, now, clerk.id(), false, about(plan)), List.of(), List.of()));
    }

    private Decision inForce(Told told, RosterPlan plan, Live live, int generation) {
        var katos = new TreeSet<>(live.katos());
        katos.addAll(plan.katos());
        var next = new Live(generation, katos, plan.inForce());
        int forgotten = roster.before().generation();
        Decision swap = Decision.change(
                new Change.Set(PLACE, Roster.LIVE, next.text()),
                new Change.Set(PLACE, Roster.BEFORE, live.text()),
                new Change.Set(PLACE, Roster.LAST, String.valueOf(generation)),
                new Change.Clear(OFFER));
        return swap.and(
                        forgotten > 0 && forgotten != live.generation()
                                ? Decision.change(new Change.Clear(Roster.place(forgotten)))
                                : Decision.NONE)
                .and(talk.imported(told, plan, generation));
    }

    private Decision undo(Told told, ChatState desk, Instant now, Clerk clerk) {
        Live live = roster.live();
        boolean fits = told.values().getOrDefault("key", "").equals(String.valueOf(live.generation()));
        if (!fits || !roster.canUndo()) {
            return talk.stale(told);
        }
        Live before = roster.before();
        return Decision.change(
                        new Change.Set(PLACE, Roster.LIVE, before.text()),
                        new Change.Remove(PLACE, Roster.BEFORE),
                        new Change.Clear(live.place()))
                .and(new Decision(
                        clerks.note(desk, now, clerk.id(), true, "№ " + live.generation()), List.of(), List.of()))
                .and(talk.undone(told, before));
    }

    private static Decision more(Told told, int generation, int base, String after, Clerk clerk) {
        var values = new java.util.HashMap<>(told.values());
        values.put("generation", String.valueOf(generation));
        values.put("base", String.valueOf(base));
        values.put("after", after);
        values.put("by", clerk.id().toString());
        return Decision.tell(Command.of(new Told(ChatKey.DESK, WRITE, values)));
    }

    /// The text of the offer that this news is about; null when it is another's, another one, or gone.
    private @Nullable String offered(Told told) {
        Map<String, String> offer = places.fields(ChatKey.DESK, OFFER);
        boolean same = told.values().getOrDefault("key", "").equals(offer.get("key"))
                && told.values().getOrDefault("by", "").equals(offer.get("by"));
        return same ? offer.get("text") : null;
    }

    private @Nullable Clerk clerk(Told told) {
        Optional<Clerk> clerk =
                clerks.find(new PersonId(Long.parseLong(told.values().getOrDefault("by", "0"))));
        return clerk.orElse(null);
    }

    private static String about(RosterPlan plan) {
        return "+" + plan.added() + " ~" + plan.changed() + " -" + plan.withdrawn();
    }

    private static String key(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
