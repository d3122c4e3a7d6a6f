package kz.habarshy.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.habarshy.campaign.Answer;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Phase;
import kz.habarshy.chat.Language;

/// The page of a day in one language, made of the pack's own answers and labels.
final class Side {
    private final Campaign campaign;
    private final Language language;
    private final LocalDate day;
    private final Phase phase;

    Side(Campaign campaign, Language language, LocalDate day) {
        this.campaign = campaign;
        this.language = language;
        this.day = day;
        this.phase = campaign.phaseOn(day);
    }

    /// A card of the page; `state` is a word on how things stand, `tone` open, waiting or over.
    public record Card(String title, String state, String tone, List<Block> blocks) {}

    /// A phone number to call.
    public record Phone(String number, String label) {}

    public String lang() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return text(ConsoleText.TODAY_TITLE);
    }

    public String campaignName() {
        return campaign.name(language);
    }

    public String today() {
        return campaign.text(ConsoleText.TODAY_DAY, language, Map.of("day", day));
    }

    public String text(String name) {
        return text(ConsoleText.valueOf(name));
    }

    public boolean over() {
        return phase.door() == Phase.Door.OVER;
    }

    public Card online() {
        return switch (phase.online()) {
            case OPEN -> card(ConsoleText.TODAY_ONLINE, ConsoleText.STATE_ONLINE_OPEN, "open", "dates_online");
            case MISSED_ONLY ->
                card(ConsoleText.TODAY_ONLINE, ConsoleText.STATE_ONLINE_MISSED_ONLY, "open", "dates_online");
            case SUSPENDED ->
                card(ConsoleText.TODAY_ONLINE, ConsoleText.STATE_ONLINE_SUSPENDED, "waiting", "dates_online");
            case CLOSED ->
                over()
                        ? card(ConsoleText.TODAY_ONLINE, ConsoleText.STATE_ONLINE_OVER, "over", "dates_online")
                        : card(ConsoleText.TODAY_ONLINE, ConsoleText.STATE_ONLINE_SOON, "waiting", "dates_online");
        };
    }

    public Card door() {
        return switch (phase.door()) {
            case NONE -> card(ConsoleText.TODAY_DOOR, ConsoleText.STATE_DOOR_NONE, "waiting", "dates_doorstep");
            case MAIN -> card(ConsoleText.TODAY_DOOR, ConsoleText.STATE_DOOR_MAIN, "open", "dates_doorstep");
            case CONTROL -> card(ConsoleText.TODAY_DOOR, ConsoleText.STATE_DOOR_CONTROL, "open", "dates_doorstep");
            case OVER -> card(ConsoleText.TODAY_DOOR, ConsoleText.STATE_DOOR_OVER, "over", "dates_doorstep");
        };
    }

    /// How to take part now; what `online` has said already is not said twice.
    public List<Block> how() {
        String online = phase.online() == Phase.Online.SUSPENDED
                ? ""
                : answer("how_online").brief() + "\n\n";
        return Block.of(online + answer("no_internet").brief());
    }

    /// The short answer where it has the steps, else the full one.
    public List<Block> check() {
        Answer answer = answer("check_interviewer");
        return Block.of(answer.brief().contains("1. ") ? answer.brief() : answer.full());
    }

    public List<Block> numbers() {
        return Block.of(text(ConsoleText.TODAY_NUMBERS_LIST));
    }

    public List<Phone> phones() {
        var police = new Phone(text(ConsoleText.TODAY_POLICE_NUMBER), text(ConsoleText.TODAY_POLICE));
        return over()
                ? List.of(police)
                : List.of(new Phone(campaign.hotline(), text(ConsoleText.TODAY_HOTLINE)), police);
    }

    public List<Block> calling() {
        return Block.of(answer("call_centre").brief());
    }

    public String site() {
        return campaign.site();
    }

    /// Who said what the page tells, and the latest day on which it was said.
    public String said() {
        Answer online = answer("dates_online");
        Answer door = answer("dates_doorstep");
        LocalDate asOf = online.asOf().isAfter(door.asOf()) ? online.asOf() : door.asOf();
        return campaign.text(ConsoleText.TODAY_SAID, language, Map.of("who", online.saidBy(), "as_of", asOf));
    }

    private Card card(ConsoleText title, ConsoleText state, String tone, String entry) {
        return new Card(text(title), text(state), tone, Block.of(answer(entry).brief()));
    }

    private Answer answer(String id) {
        Entry entry = campaign.entry(id);
        if (entry == null) {
            throw new IllegalStateException("The pack has no answer " + id + ", which the page of the day shows");
        }
        return campaign.answer(entry, language, day);
    }

    private String text(ConsoleText key) {
        return campaign.text(key, language);
    }
}
