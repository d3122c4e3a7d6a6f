package kz.habarshy.screening;

import java.util.List;

/// Tells people to install something for the census that does not come from a state body.
final class ImpostorApp implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean file = scene.has("apk") || scene.addresses().stream().anyMatch(Address::isApp);
        boolean told = scene.orders("install") && (scene.has("app") || file);
        boolean known = scene.has("known_app") && !file && !scene.foreignAddress();
        return Check.when(scene.official() && (told || file && scene.orders("go")) && !known, "impostor_app");
    }
}
