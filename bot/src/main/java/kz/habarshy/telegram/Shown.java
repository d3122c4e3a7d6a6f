package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a message shows besides its own words, and every address in it: behind words, behind buttons, in a preview, a
/// poll, a contact, a file's name or a message quoted from elsewhere.
///
/// The message that it answers in the same chat is left out: it was read when it was said.
record Shown(List<String> texts, List<String> links) {
    private static final Set<String> ELSEWHERE = Set.of(
            "from",
            "chat",
            "sender_chat",
            "sender_business_bot",
            "via_bot",
            "guest_bot_caller_user",
            "guest_bot_caller_chat",
            "forward_origin",
            "origin",
            "reply_to_message",
            "pinned_message",
            "user",
            "thumbnail",
            "added_by_user",
            "added_by_chat",
            "completed_by_user",
            "completed_by_chat");
    private static final Set<String> WORDS = Set.of(
            "text",
            "caption",
            "question",
            "explanation",
            "description",
            "prize_description",
            "title",
            "address",
            "first_name",
            "last_name",
            "phone_number",
            "vcard",
            "file_name");
    private static final Pattern APP = Pattern.compile("(?i).*\\.(?:apk|apkm|apks|xapk|aab|ipa|exe|msi|bat|scr|jar)");
    private static final String ENTITIES = "entities";
    /// Comes after the name of the field that the entities are in, where that is not the text.
    private static final String ENTITIES_OF = "_entities";
    private static final int LONGEST = 4096;
    private static final int MOST = 60;

    static Shown of(JsonNode message, Wording own) {
        var collected = new Collected(own.text(), new LinkedHashSet<>(), new LinkedHashSet<>());
        collected.object(message);
        collected.addresses(own.text());
        collected.quoted(message);
        collected.texts().forEach(collected::addresses);
        return new Shown(List.copyOf(collected.texts()), List.copyOf(collected.links()));
    }

    private record Collected(String own, Set<String> texts, Set<String> links) {
        private void object(JsonNode node) {
            node.properties().forEach(field -> {
                String name = field.getKey();
                if (name.equals(ENTITIES) || name.endsWith(ENTITIES_OF)) {
                    String of =
                            name.equals(ENTITIES) ? "text" : name.substring(0, name.length() - ENTITIES_OF.length());
                    field.getValue()
                            .forEach(entity -> entity(entity, node.path(of).asText()));
                } else if (!ELSEWHERE.contains(name) && !name.equals("quote")) {
                    value(name, field.getValue());
                }
            });
        }

        private void value(String name, JsonNode value) {
            if (value.isTextual()) {
                text(name, value.textValue());
            } else if (value.isArray()) {
                value.forEach(element -> value(name, element));
            } else {
                object(value);
            }
        }

        private void text(String name, String text) {
            if (name.equals("url")) {
                link(text);
            } else if (WORDS.contains(name) && !text.equals(own)) {
                boolean harmless =
                        name.equals("file_name") && !APP.matcher(text).matches();
                word(harmless ? text.replace('.', ' ') : text);
            }
        }

        /// An address behind words counts wherever the entity says that those stand; a name behind words is one.
        private void entity(JsonNode entity, String text) {
            String user = entity.at("/user/username").asText();
            switch (entity.path("type").asText()) {
                case "url" -> link(Wording.part(entity, text));
                case "text_link" -> link(entity.path("url").asText());
                case "text_mention" -> word(user.isEmpty() ? "" : "@" + user);
                default -> {}
            }
        }

        /// Words quoted from another chat stand between marks, as another's speech.
        private void quoted(JsonNode message) {
            JsonNode quote = message.path("quote");
            if (!message.path("reply_to_message").isObject()) {
                String text = quote.path("text").asText();
                word(text.isBlank() ? "" : "«" + text + "»");
                quote.path("entities").forEach(entity -> entity(entity, text));
            }
        }

        private void addresses(String text) {
            TelegramAddress.in(text).stream()
                    .filter(found -> links.stream().noneMatch(known -> known.contains(found)))
                    .toList()
                    .forEach(this::link);
        }

        private void word(String text) {
            String cut = text.strip();
            if (!cut.isEmpty() && texts.size() < MOST) {
                texts.add(cut.substring(0, Math.min(cut.length(), LONGEST)));
            }
        }

        private void link(String url) {
            if (!url.isBlank() && links.size() < MOST) {
                links.add(TelegramAddress.onTheWeb(url.strip()));
            }
        }
    }
}
