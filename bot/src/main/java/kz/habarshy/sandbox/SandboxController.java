package kz.habarshy.sandbox;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;

/// The people's side over JSON: what somebody at the page says, presses and sends. Only JSON bodies are taken, so that
/// no form of another site can act here.
@RestController
@RequestMapping(path = "/sandbox/chats/{chat}", produces = MediaType.APPLICATION_JSON_VALUE)
@OnlyWithoutToken
class SandboxController {
    private static final int LONGEST_TEXT = 4096;
    /// Sent as a photo; any other file as a document.
    private static final Set<String> PHOTO = Set.of("image/jpeg", "image/png");

    record Saying(
            long person,
            String text,
            @Nullable Long replyTo,
            @Nullable Long topic,
            @Nullable Boolean anonymous) {}

    record Correction(long message, String text) {}

    record Forwarding(long person, long fromChat, long message) {}

    record Press(long person, long message, String data) {}

    record Sent(
            long person,
            String name,
            String type,
            String base64,
            @Nullable String caption) {}

    record Placeholder(long person, String kind) {}

    private final People people;

    SandboxController(TelegramDouble telegram) {
        this.people = telegram.people();
    }

    @GetMapping("/messages")
    ArrayNode messages(@PathVariable long chat) {
        return people.shown(chat);
    }

    @PostMapping(path = "/say", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> say(@PathVariable long chat, @RequestBody Saying saying) {
        String text = saying.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A message has 1 to 4096 characters");
        }
        long message;
        if (Boolean.TRUE.equals(saying.anonymous())) {
            message = people.sayAsAnonymousAdmin(chat, text);
        } else if (saying.replyTo() != null) {
            message = people.reply(chat, saying.person(), saying.replyTo(), text);
        } else if (saying.topic() != null) {
            message = people.sayInTopic(chat, saying.topic(), saying.person(), text);
        } else {
            message = people.say(chat, saying.person(), text);
        }
        return Map.of("message_id", message);
    }

    @PostMapping(path = "/edit", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> edit(@PathVariable long chat, @RequestBody Correction correction) {
        people.edit(chat, correction.message(), correction.text());
        return Map.of("message_id", correction.message());
    }

    @PostMapping(path = "/forward", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> forward(@PathVariable long chat, @RequestBody Forwarding forwarding) {
        return Map.of(
                "message_id", people.forward(chat, forwarding.person(), forwarding.fromChat(), forwarding.message()));
    }

    @PostMapping(path = "/press", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> press(@PathVariable long chat, @RequestBody Press press) {
        return Map.of("callback_query_id", people.pressData(chat, press.person(), press.message(), press.data()));
    }

    @PostMapping(path = "/file", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> file(@PathVariable long chat, @RequestBody Sent sent) {
        byte[] bytes = Base64.getDecoder().decode(sent.base64());
        String caption = sent.caption() == null ? "" : sent.caption();
        long person = sent.person();
        long message = PHOTO.contains(sent.type())
                ? people.sendPhoto(chat, person, bytes, caption)
                : people.sendFile(chat, person, sent.name(), sent.type(), bytes, caption);
        return Map.of("message_id", message);
    }

    @PostMapping(path = "/placeholder", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> placeholder(@PathVariable long chat, @RequestBody Placeholder placeholder) {
        long person = placeholder.person();
        return Map.of(
                "message_id",
                switch (placeholder.kind()) {
                    case "voice" -> people.sendVoice(chat, person);
                    case "photo" -> people.sendPhoto(chat, person, "");
                    case "sticker" -> people.sendSticker(chat, person);
                    default -> throw new IllegalArgumentException("A placeholder is voice, photo or sticker");
                });
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(IllegalArgumentException e) {
        return Map.of("error", String.valueOf(e.getMessage()));
    }
}
