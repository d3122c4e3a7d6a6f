package kz.habarshy.screening;

import java.util.List;
import java.util.stream.Stream;

/// Sends people to the census by an address that imitates the official one, is shortened or has nothing to do with it.
final class SuspiciousAddress implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        return scene.addresses().stream()
                .flatMap(address -> finding(address, scene))
                .limit(1)
                .toList();
    }

    private static Stream<Finding> finding(Address address, Scene scene) {
        boolean sendsThere = scene.orders("go") || scene.has("give", "need", "money", "bait", "fine", "urgent");
        return switch (address.kind()) {
            case LOOKALIKE -> Stream.of(new Finding("lookalike_domain", address.host()));
            case SHORTENED -> when(scene.official() && sendsThere, "short_link", address);
            case OTHER -> when(scene.official() && foreignPlace(address, scene), "foreign_link", address);
            case OFFICIAL, TRUSTED -> Stream.empty();
        };
    }

    private static boolean foreignPlace(Address address, Scene scene) {
        boolean asksThere = scene.has("card_details", "password", "key", "code", "bait", "fine", "id_photo");
        return !address.isApp() && scene.orders("go") && (asksThere || scene.census() && scene.has("take_part"));
    }

    private static Stream<Finding> when(boolean found, String sign, Address address) {
        return found ? Stream.of(new Finding(sign, address.host())) : Stream.empty();
    }
}
