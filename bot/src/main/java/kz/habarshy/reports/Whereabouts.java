package kz.habarshy.reports;

import java.util.Map;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Place;
import kz.habarshy.campaign.Region;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;

/// A place in the country as far as it was told: `id` of a region or of a place in it, empty for none; `street` may
/// hold the house too.
record Whereabouts(String id, String street) {
    static final Whereabouts UNTOLD = new Whereabouts("", "");
    private static final int LONGEST_STREET = 80;

    Whereabouts {
        street = street.substring(0, Math.min(LONGEST_STREET, street.length()));
    }

    /// Where the house of a group stands, as its admin has told.
    static Whereabouts of(ChatState group) {
        ChatCard card = ChatCard.of(group);
        String id = !card.district().isEmpty() ? card.district() : card.place().isEmpty() ? card.kato() : card.place();
        return new Whereabouts(id, Buildings.address(group));
    }

    static Whereabouts in(Map<String, String> values) {
        return new Whereabouts(values.getOrDefault("where", ""), values.getOrDefault("street", ""));
    }

    boolean told() {
        return !id.isEmpty();
    }

    /// The code of the region; empty where none is told.
    String region() {
        return id.split("-", 2)[0];
    }

    /// The region, the place in it and the street; `otherwise` where none is told.
    String said(Campaign campaign, Language language, String otherwise) {
        Region region = campaign.regions().region(region());
        Place place = campaign.regions().place(id);
        String wide = region == null ? "" : region.name(language);
        String near = place == null ? wide : wide + ", " + place.name(language);
        String whole = near.isEmpty() || street.isEmpty() ? near + street : near + ", " + street;
        return whole.isEmpty() ? otherwise : whole;
    }
}
