package kz.habarshy.sandbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Words typed after the bot's name in a chat, over JSON: what the bot offers, and the card that is chosen.
@RestController
@RequestMapping(path = "/sandbox/chats/{chat}", produces = MediaType.APPLICATION_JSON_VALUE)
@OnlyWithoutToken
class OffersController {
    private static final long LONGEST_SECONDS = 5;

    record Search(long person, String text) {}

    record Cards(String query, List<Offered> cards) {}

    record Choice(long person, String query, int card) {}

    private final People people;

    OffersController(TelegramDouble telegram) {
        this.people = telegram.people();
    }

    /// No cards where the bot does not answer in time.
    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    Cards search(@RequestBody Search search) {
        String query = people.search(search.person(), search.text());
        List<Offered> cards = people.offered(query)
                .completeOnTimeout(List.of(), LONGEST_SECONDS, TimeUnit.SECONDS)
                .join();
        return new Cards(query, cards);
    }

    @PostMapping(path = "/choose", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> choose(@PathVariable long chat, @RequestBody Choice choice) {
        List<Offered> cards = people.offered(choice.query()).getNow(List.of());
        if (choice.card() < 0 || choice.card() >= cards.size()) {
            throw new IllegalArgumentException("There is no such card");
        }
        return Map.of("message_id", people.choose(chat, choice.person(), choice.query(), choice.card()));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(IllegalArgumentException e) {
        return Map.of("error", String.valueOf(e.getMessage()));
    }
}
