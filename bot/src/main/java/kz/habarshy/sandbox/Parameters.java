package kz.habarshy.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What one call carries: values as a JSON tree (form values are texts in it) and uploaded files by part name.
record Parameters(ObjectNode values, Map<String, Upload> files) {

    Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>(values.propertyNames());
        names.addAll(files.keySet());
        return names;
    }

    /// Whether the parameter stands there with a value; null counts as absent.
    boolean has(String name) {
        return find(name) != null || files.containsKey(name);
    }

    String text(String name) {
        JsonNode value = find(name);
        return value == null ? "" : value.isValueNode() ? value.asString() : value.toString();
    }

    OptionalLong number(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            throw Refusal.badRequest("invalid " + name + " specified");
        }
    }

    boolean flag(String name) {
        String text = text(name);
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    /// A structured value, from a JSON tree or from the text of one.
    Optional<JsonNode> tree(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(value.isString() ? parsed(name, value.asString()) : value);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        tree(name).ifPresent(list -> list.forEach(item -> texts.add(item.asString())));
        return texts;
    }

    List<Long> numbers(String name) {
        return texts(name).stream().map(Long::valueOf).toList();
    }

    private static JsonNode parsed(String name, String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException _) {
            throw Refusal.badRequest("can't parse " + name + " JSON object");
        }
    }

    private @Nullable JsonNode find(String name) {
        JsonNode value = values.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
