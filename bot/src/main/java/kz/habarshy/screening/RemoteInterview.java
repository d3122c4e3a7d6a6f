package kz.habarshy.screening;

import java.util.List;

/// Says that the census is held by telephone or video, or wants to see the reader's screen.
final class RemoteInterview implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean screen = scene.has("screen") && scene.has("give", "install", "for_you", "take_call", "need");
        if (scene.official() && (screen || scene.census() && scene.affirms("show_screen"))) {
            return Check.when(true, "screen_access");
        }
        boolean video = scene.has("video") && scene.has("holds", "give", "self", "take_call");
        boolean phone = scene.has("phone") && scene.has("self", "take_call") && scene.has("holds", "give");
        boolean held = scene.has("phone")
                && scene.meaning().near("census", "holds", 3)
                && scene.meaning().near("phone", "holds", 4);
        return Check.when(scene.census() && (video || phone || held), "remote_interview");
    }
}
