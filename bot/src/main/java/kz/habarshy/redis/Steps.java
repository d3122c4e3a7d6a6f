package kz.habarshy.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A script call in the making: each key gets a number once, arguments follow in order.
public final class Steps {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();

    public Steps(String... firstKeys) {
        List.of(firstKeys).forEach(this::key);
    }

    /// The number of a key, counted from 1 as Lua does.
    public String key(String key) {
        return String.valueOf(numbers.computeIfAbsent(key, any -> numbers.size() + 1));
    }

    public Steps with(String... values) {
        arguments.addAll(List.of(values));
        return this;
    }

    public List<String> keys() {
        return List.copyOf(numbers.keySet());
    }

    public List<String> arguments() {
        return List.copyOf(arguments);
    }
}
