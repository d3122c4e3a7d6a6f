package kz.habarshy.screening;

import java.util.List;

/// Asks for a password or for the key of an electronic signature.
final class AsksForSecret implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        if (!scene.official()) {
            return List.of();
        }
        boolean elsewhere = scene.foreignAddress() || scene.has("here", "for_you");
        boolean yours = scene.census() && scene.has("your_password") && scene.has("need") && !scene.asksSomething();
        boolean many = scene.has("passwords") && scene.has("need", "give", "send") && !scene.asksSomething();
        boolean password = yours || many || scene.demands("give", "password") || elsewhere && scene.has("password");
        boolean key = scene.demands("handover", "key") || elsewhere && scene.demands("give", "key");
        return password ? Check.when(true, "asks_password") : Check.when(key, "asks_key");
    }
}
