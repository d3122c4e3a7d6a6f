package kz.habarshy.editors;

import kz.habarshy.redis.Json;

/// A line that an editor gave to a question of the pack, and the kept question that it was made of.
record Taught(String entry, Kept of, long at) {
    static Taught read(String json) {
        return Json.read(json, Taught.class);
    }

    String json() {
        return Json.write(this);
    }
}
