package kz.habarshy.buildings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Place;
import kz.habarshy.campaign.Region;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;

/// The steps to a building: region, city or district, city district, street, house; each may be skipped.
final class AddressPages {
    private static final int A_PAGE = 10;

    private final Campaign campaign;

    AddressPages(Campaign campaign) {
        this.campaign = campaign;
    }

    Page regions(View view, int page) {
        List<Button> regions = campaign.regions().all().stream()
                .map(region -> view.named(region.name(view.languages().getFirst()), "kato:" + region.kato()))
                .toList();
        return new Page(view.html(BuildingsText.SETUP_REGION), paged(view, regions, page, "regions", "street", "home"));
    }

    /// The region's places without the districts of its cities; goes on to the street where it has none.
    Page places(View view, int page) {
        List<Place> all = ofRegion(view.group());
        List<Button> places = all.stream()
                .filter(place -> all.stream().noneMatch(city -> isWithin(place, city.id())))
                .map(place -> view.named(place.name(view.languages().getFirst()), "place:" + place.id()))
                .toList();
        return places.isEmpty()
                ? street(view)
                : new Page(
                        view.html(BuildingsText.SETUP_PLACE),
                        paged(view, places, page, "places", "street", "regions:0"));
    }

    Page districts(View view) {
        String city = view.group().field(Fields.PLACE, "");
        List<Button> districts = ofRegion(view.group()).stream()
                .filter(place -> isWithin(place, city))
                .map(place -> view.named(place.name(view.languages().getFirst()), "district:" + place.id()))
                .toList();
        return districts.isEmpty()
                ? street(view)
                : new Page(
                        view.html(BuildingsText.SETUP_DISTRICT),
                        paged(view, districts, 0, "place", "street", "places:0"));
    }

    Page street(View view) {
        return typed(view, BuildingsText.SETUP_STREET, "street", "house", "regions:0");
    }

    Page house(View view) {
        return typed(view, BuildingsText.SETUP_HOUSE, "house", "home", "street");
    }

    private static Page typed(View view, BuildingsText text, String waits, String skip, String back) {
        return new Page(
                view.html(text),
                List.of(List.of(
                        view.press(BuildingsText.LABEL_BACK, back), view.press(BuildingsText.LABEL_SKIP, skip))),
                waits);
    }

    private static List<List<Button>> paged(
            View view, List<Button> all, int page, String step, String skip, String back) {
        int from = Math.clamp((long) page * A_PAGE, 0, Math.max(0, all.size() - 1));
        int to = Math.min(from + A_PAGE, all.size());
        List<List<Button>> rows = new ArrayList<>(Page.rows(all.subList(from, to)));
        List<Button> turn = new ArrayList<>();
        if (from > 0) {
            turn.add(view.press(BuildingsText.LABEL_PREVIOUS, step + ":" + (page - 1)));
        }
        if (to < all.size()) {
            turn.add(view.press(BuildingsText.LABEL_NEXT, step + ":" + (page + 1)));
        }
        if (!turn.isEmpty()) {
            rows.add(turn);
        }
        rows.add(List.of(view.press(BuildingsText.LABEL_BACK, back), view.press(BuildingsText.LABEL_SKIP, skip)));
        return rows;
    }

    private List<Place> ofRegion(ChatState group) {
        Region region = campaign.regions().region(group.field(Fields.KATO, ""));
        return region == null ? List.of() : region.places();
    }

    /// The districts of a city carry its id before their own: 15-aktobe, 15-aktobe-astana.
    private static boolean isWithin(Place place, String city) {
        return place.kind().equals("district") && !city.isEmpty() && place.id().startsWith(city + "-");
    }

    /// In one line; what was not told is left out.
    String address(ChatState group, Language language) {
        Region region = campaign.regions().region(group.field(Fields.KATO, ""));
        Place place = campaign.regions().place(group.field(Fields.PLACE, ""));
        Place district = campaign.regions().place(group.field(Fields.DISTRICT, ""));
        Place narrowest = district != null ? district : place;
        String line = Stream.of(
                        region == null ? "" : region.name(language),
                        narrowest == null ? "" : narrowest.name(language),
                        group.field(Fields.STREET, ""),
                        group.field(Fields.HOUSE, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? campaign.text(BuildingsText.ADDRESS_NONE, language) : line;
    }
}
