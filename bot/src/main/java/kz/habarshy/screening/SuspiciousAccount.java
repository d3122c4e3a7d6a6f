package kz.habarshy.screening;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.habarshy.wording.Wording;

/// Sends people for the census to an account of the messenger: the census has none.
final class SuspiciousAccount implements Check {
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.@])@([A-Za-z]\\w{3,31})(?![\\w.]*\\.[a-z])");
    private static final Pattern LINK = Pattern.compile("(?:t\\.me|telegram\\.me|tg://resolve\\?domain=)/?(\\w{4,32})");

    @Override
    public List<Finding> look(Scene scene) {
        return names(scene)
                .filter(name -> official(name, scene))
                .limit(1)
                .map(name -> new Finding("census_account", name))
                .toList();
    }

    private static boolean official(String name, Scene scene) {
        boolean speaks = scene.census() && (scene.has("bot", "take_part", "self", "give", "bait", "go", "install"));
        return scene.addresses().stream().noneMatch(Address::lookalike)
                && (Addresses.namesCensus(name)
                        || name.toLowerCase(java.util.Locale.ROOT).endsWith("bot") && speaks);
    }

    private static Stream<String> names(Scene scene) {
        Stream<String> places = Stream.concat(Stream.of(scene.message().text()), scene.message().links().stream());
        return places.filter(place -> !Wording.isPlain(place))
                .flatMap(place -> Stream.of(HANDLE, LINK)
                        .flatMap(pattern -> pattern.matcher(place).results().map(found -> found.group(1))));
    }
}
