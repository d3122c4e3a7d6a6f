package kz.habarshy.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.habarshy.intake.Arrival;
import kz.habarshy.intake.Intake;
import kz.habarshy.redis.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes updates that Telegram brings itself; not there at all unless a webhook is configured.
///
/// A 2xx confirms an update, so it is given only after the inbox has it; any other answer makes
/// Telegram try again.
@RestController
class TelegramWebhook {
    static final String PATH = "/telegram/webhook";
    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);
    private static final int LARGEST = 1 << 20;
    private final ObjectMapper mapper = LibraryJson.mapper();
    private final Map<String, Desk> desks = new HashMap<>();
    private final Consumer<List<Arrival>> intake;

    /// What one bot's calls are checked and read by.
    private record Desk(WebhookDoor door, UpdatePeek peek) {}

    @Autowired
    TelegramWebhook(TelegramSettings settings, Intake intake) {
        this(settings, intake::accept);
    }

    TelegramWebhook(TelegramSettings settings, Consumer<List<Arrival>> intake) {
        for (BotToken bot : settings.bots()) {
            WebhookDoor door = WebhookDoor.of(bot, settings);
            if (door != null) {
                desks.put(bot.region(), new Desk(door, new UpdatePeek(bot.account())));
            }
        }
        this.intake = intake;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
        return take("", request);
    }

    /// 404 without a webhook, 403 without the secret, 413 over 1 MB, 503 while the state is away.
    @PostMapping(PATH + "/{region}")
    ResponseEntity<Void> take(@PathVariable String region, HttpServletRequest request) throws IOException {
        Desk desk = desks.get(region);
        if (desk == null) {
            return answer(HttpStatus.NOT_FOUND);
        }
        if (!desk.door().opensTo(request.getHeader(SECRET_HEADER))) {
            return answer(HttpStatus.FORBIDDEN);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            Arrival arrival = read(body, desk.peek());
            if (arrival != null) {
                intake.accept(List.of(arrival));
            }
            return answer(HttpStatus.OK);
        } catch (StateUnavailable e) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /// Null for what is of no interest or no update at all: refused, Telegram would bring it again for
    /// a day.
    private @Nullable Arrival read(byte[] body, UpdatePeek peek) throws IOException {
        try {
            JsonNode update = mapper.readTree(body);
            return peek.look(update);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.error("A webhook call without a usable update: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
