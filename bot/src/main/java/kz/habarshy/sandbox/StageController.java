package kz.habarshy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.habarshy.time.CampaignClock;
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
import tools.jackson.databind.node.ObjectNode;

/// The stage over JSON: who and what is there, the campaign's clock, the bot's place in a chat.
@RestController
@RequestMapping(path = "/sandbox", produces = MediaType.APPLICATION_JSON_VALUE)
@OnlyWithoutToken
class StageController {
    record NewPerson(long id, String name, @Nullable String language) {}

    record NewGroup(long id, String title, List<Long> members) {}

    /// Either a time to move to or a distance to move by.
    record Move(@Nullable Instant to, @Nullable Duration by) {}

    record BotAction(long by, String action) {}

    private final Cloud cloud;
    private final People people;
    private final Cast cast;
    private final CampaignClock clock;

    StageController(TelegramDouble telegram, Cast cast, CampaignClock clock) {
        this.cloud = telegram.cloud();
        this.people = telegram.people();
        this.cast = cast;
        this.clock = clock;
    }

    @GetMapping("/state")
    ObjectNode state() {
        ObjectNode state = Json.object();
        state.set("bot", cloud.bot(TelegramDouble.BOT).fullWire());
        state.set("cast", Json.MAPPER.valueToTree(cast));
        state.set("persons", Json.MAPPER.valueToTree(cloud.persons().values()));
        state.set("chats", Json.array(cloud.rooms().stream().map(this::chat).toList()));
        return state.put("now", clock.now().toString());
    }

    private ObjectNode chat(Room room) {
        ObjectNode chat = room.wire();
        chat.put("bot", room.standing(TelegramDouble.BOT).wire())
                .put("life", room.life().name())
                .put("upgraded_to", room.upgradedTo());
        ObjectNode members = chat.putObject("members");
        room.present().forEach((person, standing) -> members.put(Long.toString(person), standing.wire()));
        return chat;
    }

    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> move(@RequestBody Move move) {
        Instant to = move.to() != null ? move.to() : clock.now();
        clock.moveTo(move.by() == null ? to : to.plus(move.by()));
        return now();
    }

    @GetMapping("/clock")
    Map<String, String> now() {
        return Map.of("now", clock.now().toString());
    }

    @PostMapping(path = "/persons", consumes = MediaType.APPLICATION_JSON_VALUE)
    void person(@RequestBody NewPerson person) {
        people.person(person.id(), person.name(), person.language());
    }

    @PostMapping(path = "/groups", consumes = MediaType.APPLICATION_JSON_VALUE)
    void group(@RequestBody NewGroup group) {
        people.group(
                group.id(),
                group.title(),
                group.members().stream().mapToLong(Long::longValue).toArray());
    }

    @PostMapping(path = "/chats/{chat}/bot", consumes = MediaType.APPLICATION_JSON_VALUE)
    void bot(@PathVariable long chat, @RequestBody BotAction action) {
        switch (action.action()) {
            case "add" -> people.addBot(chat, action.by());
            case "remove" -> people.removeBot(chat, action.by());
            case "promote" -> people.promoteBot(chat, action.by());
            case "demote" -> people.demoteBot(chat, action.by());
            case "mute" -> people.mute(chat, true);
            case "unmute" -> people.mute(chat, false);
            case "block" -> people.block(chat);
            case "unblock" -> people.unblock(chat);
            default ->
                throw new IllegalArgumentException(
                        "The bot can be: add, remove, promote, demote, mute, unmute, block," + " unblock");
        }
    }

    @PostMapping(path = "/chats/{chat}/upgrade", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> upgrade(@PathVariable long chat) {
        return Map.of("chat", people.upgrade(chat));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(IllegalArgumentException e) {
        return Map.of("error", String.valueOf(e.getMessage()));
    }
}
