package kz.habarshy.radar;

import java.util.List;
import kz.habarshy.redis.Json;

/// A warning to the neighbours of a lure, approved by a member of the staff: `id` is its own, `areas` where it is said,
/// `warned` how many chats had heard it when it ended. Times are in seconds since 1970.
record Alert(String id, String lure, Kind kind, List<String> areas, Status status, long at, int warned) {
    /// RUNNING until the lure has been quiet for long, or staff end it: with an all-clear, or because it was a mistake.
    enum Status {
        RUNNING,
        ENDED,
        WITHDRAWN
    }

    Alert {
        areas = List.copyOf(areas);
    }

    static Alert read(String json) {
        return Json.read(json, Alert.class);
    }

    String json() {
        return Json.write(this);
    }

    Alert over(Status how, int chats) {
        return new Alert(id, lure, kind, areas, how, at, chats);
    }
}
