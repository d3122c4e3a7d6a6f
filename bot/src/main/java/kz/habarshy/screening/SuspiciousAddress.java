package kz.habarshy.screening;

import java.util.List;
import java.util.stream.Stream;
import kz.habarshy.wording.Hit;
import kz.habarshy.wording.Meaning;

/// Sends people to the census by an address that imitates the official one, is shortened or has nothing to do with it.
final class SuspiciousAddress implements Check {
    private static final int BESIDE = 4;

    @Override
    public List<Finding> look(Scene scene) {
        return scene.addresses().stream()
                .flatMap(address -> finding(address, scene))
                .limit(1)
                .toList();
    }

    private static Stream<Finding> finding(Address address, Scene scene) {
        if (address.slip() && honest(address, scene)) {
            return Stream.of(new Finding("slip_address", address.host()));
        }
        boolean sendsThere = scene.orders("go") || scene.has("give", "need", "money", "bait", "fine", "urgent");
        return switch (address.kind()) {
            case LOOKALIKE -> when(!honest(address, scene), "lookalike_domain", address);
            case SHORTENED -> when(scene.official() && sendsThere, "short_link", address);
            case OTHER -> when(scene.official() && foreignPlace(address, scene), "foreign_link", address);
            case OFFICIAL, TRUSTED -> Stream.empty();
        };
    }

    /// A misspelt official address in a tale or in advice; not where something is asked for.
    private static boolean honest(Address address, Scene scene) {
        boolean lures = scene.has("card_details", "password", "bait", "fine", "urgent", "key", "id_photo");
        boolean told = scene.has("went") && !scene.orders("go") && address.twin();
        return (address.slip() || told) && !lures && !scene.demands("give", "code");
    }

    private static boolean foreignPlace(Address address, Scene scene) {
        boolean asksThere = scene.has("card_details", "password", "key", "code", "bait", "fine", "id_photo");
        return address.isNumeric() && scene.census()
                || !address.isApp()
                        && scene.orders("go")
                        && (asksThere || scene.has("take_part") && leadsToCensus(scene));
    }

    /// «Протокол тут: …, перепись обсудим»: what merely points leads to what is named beside it.
    private static boolean leadsToCensus(Scene scene) {
        Meaning meaning = scene.meaning();
        boolean told = meaning.of("go").stream()
                .anyMatch(go -> meaning.of("pointer").stream().noneMatch(pointer -> pointer.from() == go.from()));
        return scene.census() && (told || meaning.of("pointer").stream().anyMatch(pointer -> beside(pointer, meaning)));
    }

    private static boolean beside(Hit pointer, Meaning meaning) {
        int clause = meaning.wording().words().get(pointer.from()).clause();
        return meaning.of("census").stream()
                .anyMatch(census -> meaning.near(pointer, census, BESIDE)
                        && meaning.wording().words().get(census.from()).clause() == clause);
    }

    private static Stream<Finding> when(boolean found, String sign, Address address) {
        return found ? Stream.of(new Finding(sign, address.host())) : Stream.empty();
    }
}
