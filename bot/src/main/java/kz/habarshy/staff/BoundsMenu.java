package kz.habarshy.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Place;
import kz.habarshy.campaign.Region;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// Buttons to find a region or a place, page by page, never beyond somebody's bounds.
///
/// A press sends the prefix and `o:ID:PAGE` to look into ID, or `c:ID` to choose it.
public final class BoundsMenu {
    private static final int ON_A_PAGE = 8;
    private final Campaign campaign;

    public BoundsMenu(Campaign campaign) {
        this.campaign = campaign;
    }

    /// The names of what the id means; of an id that the pack does not have, the id.
    public String name(Bounds bounds, Language language) {
        if (bounds.everywhere()) {
            return campaign.text(StaffText.LABEL_EVERYWHERE, language);
        }
        Region region = campaign.regions().region(bounds.id());
        Place place = campaign.regions().place(bounds.id());
        return region != null ? region.name(language) : place != null ? place.name(language) : bounds.id();
    }

    /// Whether the pack knows it.
    public boolean known(Bounds bounds) {
        return bounds.everywhere()
                || campaign.regions().region(bounds.id()) != null
                || campaign.regions().place(bounds.id()) != null;
    }

    /// `where` is `o:ID:PAGE` as the press sent it, empty for the first look.
    public List<List<Button>> rows(String prefix, String where, Bounds within, Language language) {
        String[] parts = where.split(":");
        boolean first = parts.length < 3;
        String open = first ? start(within) : parts[1];
        int page = first || !parts[2].matches("\\d{1,3}") ? 0 : Integer.parseInt(parts[2]);
        List<Button> choices = new ArrayList<>();
        for (Bounds each : inside(open)) {
            if (within.covers(each)) {
                choices.add(choice(prefix, each, open.isEmpty(), language));
            }
        }
        List<List<Button>> rows = new ArrayList<>();
        if (within.covers(new Bounds(open))) {
            rows.add(List.of(whole(prefix, open, language)));
        }
        choices.stream().skip((long) page * ON_A_PAGE).limit(ON_A_PAGE).forEach(button -> rows.add(List.of(button)));
        List<Button> turning = turning(prefix, open, page, choices.size(), within, language);
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        return List.copyOf(rows);
    }

    private String start(Bounds within) {
        return within.everywhere() || region(within.id()) == null
                ? ""
                : within.id().split("-", 2)[0];
    }

    private @Nullable Region region(String id) {
        return campaign.regions().region(id.split("-", 2)[0]);
    }

    private List<Bounds> inside(String open) {
        Region region = campaign.regions().region(open);
        return region == null
                ? campaign.regions().all().stream()
                        .map(each -> new Bounds(each.kato()))
                        .toList()
                : region.places().stream().map(each -> new Bounds(each.id())).toList();
    }

    private Button choice(String prefix, Bounds each, boolean opens, Language language) {
        return new Button.Press(name(each, language), prefix + (opens ? "o:" + each.id() + ":0" : "c:" + each.id()));
    }

    private Button whole(String prefix, String open, Language language) {
        String name = name(new Bounds(open), language);
        String label =
                open.isEmpty() ? name : campaign.text(StaffText.LABEL_WHOLE_REGION, language, Map.of("region", name));
        return new Button.Press(label, prefix + "c:" + open);
    }

    private List<Button> turning(String prefix, String open, int page, int choices, Bounds within, Language language) {
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(new Button.Press("‹", prefix + "o:" + open + ":" + (page - 1)));
        }
        if (!open.isEmpty() && within.everywhere()) {
            turning.add(new Button.Press(campaign.text(StaffText.LABEL_ALL_REGIONS, language), prefix + "o::0"));
        }
        if ((page + 1) * ON_A_PAGE < choices) {
            turning.add(new Button.Press("›", prefix + "o:" + open + ":" + (page + 1)));
        }
        return turning;
    }
}
