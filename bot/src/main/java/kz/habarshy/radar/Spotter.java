package kz.habarshy.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.RadarRules;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.reports.Fingerprint;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Verdict;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;

/// Tells the desk of lures that a house sees: at once of what is fraud, and of what merely may be once a second house
/// has it.
final class Spotter {
    private static final String SEEN = "n.seen";
    private static final String ABOUT = "about";
    private static final String BAIT = "bait";

    private final Campaign campaign;
    private final Screening screening;
    private final OwnWords own;
    private final Supplier<Lexicon> lexicon;
    private final Repeats repeats = new Repeats();

    Spotter(Campaign campaign, Screening screening) {
        this.campaign = campaign;
        this.screening = screening;
        this.own = new OwnWords(campaign);
        this.lexicon = campaign.derived(pack -> Lexicon.of(Map.of(
                ABOUT, pack.radar().counting().about(),
                BAIT, pack.radar().counting().bait())));
    }

    /// Fraud that names an account near ours is `fake`, whatever else it asks: one house is enough for staff to see it.
    Decision heard(Said said, ChatState state, Verdict verdict, boolean fake, Instant now) {
        if (said.chat().isPrivate() || spared(verdict)) {
            return Decision.NONE;
        }
        List<String> strange = screening.strangeAddresses(Message.of(said));
        if (!verdict.fraud() && !doubtful(said.text(), verdict, strange)) {
            return Decision.NONE;
        }
        String today = now.atZone(ChatCard.of(state).zone()).toLocalDate().toString();
        Kind kind = fake ? Kind.FAKE : Kind.of(verdict.fraud() ? verdict.warningId() : null);
        Sighting sighting = sighting(said, state, kind, verdict.fraud(), strange);
        boolean ours = sighting.marks().isEmpty() && own.are(sighting.sketch(), now);
        if (ours || sighting.traces().isEmpty()) {
            return Decision.NONE;
        }
        List<Sighting> tell = verdict.fraud() ? List.of(sighting) : repeats.with(sighting);
        if (tell.isEmpty()) {
            return Decision.NONE;
        }
        Decision told =
                Decision.tell(tell.stream().map(each -> each.told(today)).toArray(Command[]::new));
        return verdict.fraud() ? told.and(noted(state, today, sighting.kind())) : told;
    }

    /// A neighbour who warns or asks of a lure does not send it.
    private static boolean spared(Verdict verdict) {
        return !verdict.fraud() && verdict.signs().stream().anyMatch(sign -> sign.points() < 0);
    }

    /// Short of fraud, but with a sign of it; or with a strange address, bait, and the census or the state in its
    /// mouth.
    private boolean doubtful(String text, Verdict verdict, List<String> strange) {
        if (verdict.points() > 0) {
            return true;
        }
        if (strange.isEmpty()) {
            return false;
        }
        Meaning meaning = lexicon.get().meaning(Wording.of(text));
        return meaning.has(ABOUT) && meaning.has(BAIT);
    }

    private Sighting sighting(Said said, ChatState state, Kind kind, boolean sure, List<String> strange) {
        RadarRules.Counting rules = campaign.radar().counting();
        Set<String> marks = Marks.of(said.text(), strange, rules.shared());
        String sketch =
                Sketch.of(said.text(), rules.fewestWords()).map(Sketch::text).orElse("");
        return new Sighting(
                Fingerprint.of(said.text()),
                sketch,
                marks,
                kind,
                sure,
                area(state),
                Digest.of(state.chat().toString()));
    }

    /// The district of a house, else its town, else its region; empty where none is told.
    static String area(ChatState state) {
        ChatCard card = ChatCard.of(state);
        return !card.district().isEmpty() ? card.district() : !card.place().isEmpty() ? card.place() : card.kato();
    }

    /// Who was warned under a message today need not hear of the same from the neighbours.
    private static Decision noted(ChatState state, String today, Kind kind) {
        List<String> seen = new ArrayList<>(Arrays.asList(state.field(SEEN, "").split(" ")));
        if (!seen.getFirst().equals(today)) {
            seen = new ArrayList<>(List.of(today));
        }
        if (seen.contains(kind.name())) {
            return Decision.NONE;
        }
        seen.add(kind.name());
        return Decision.change(state.set(SEEN, String.join(" ", seen)));
    }

    /// Whether the house saw a lure of this kind on that day.
    static boolean saw(ChatState state, String day, Kind kind) {
        List<String> seen = Arrays.asList(state.field(SEEN, "").split(" "));
        return seen.getFirst().equals(day) && seen.contains(kind.name());
    }
}
