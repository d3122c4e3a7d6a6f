package kz.habarshy.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the invented people do at the first start what real ones would: add the bot, pick the language, say /start. A
/// mark beside the bot's own state tells that they have met it, so that a restart greets nobody twice.
final class SandboxSeed {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxSeed.class);

    private final People people;
    private final Cast cast;
    private final SandboxSettings settings;
    private @Nullable Thread actor;

    SandboxSeed(People people, Cast cast, SandboxSettings settings) {
        this.people = people;
        this.cast = cast;
        this.settings = settings;
    }

    void start() {
        if (settings.sandboxSeed()) {
            actor = Thread.ofVirtual().name("sandbox-seed").start(this::act);
        }
    }

    void stop() {
        if (actor != null) {
            actor.interrupt();
        }
    }

    private void act() {
        if (Files.exists(mark())) {
            cast.houses().forEach(house -> people.knowsBot(house.id()));
            cast.privately().forEach(people::knowsBot);
            return;
        }
        cast.privately().forEach(person -> people.say(person, "/start"));
        cast.houses().forEach(house -> people.addBot(house.id(), house.chair()));
        if (cast.houses().stream().allMatch(this::pickLanguage)) {
            leaveMark();
        }
    }

    private boolean pickLanguage(Cast.House house) {
        Optional<SeenMessage> greeting = people.await(
                house.id(),
                settings.sandboxGreeting(),
                seen -> seen.button(house.button()).isPresent());
        if (greeting.isEmpty() && Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (greeting.isEmpty()) {
            LOG.info("The bot has not offered a language in the sandbox's chat {}; pick one on the page", house.key());
            return false;
        }
        String _ = people.press(house.id(), house.chair(), greeting.get().id(), house.button());
        return true;
    }

    private Path mark() {
        return settings.data().resolve("sandbox-seeded");
    }

    private void leaveMark() {
        try {
            Files.createDirectories(settings.data());
            Files.writeString(mark(), "");
        } catch (IOException e) {
            LOG.warn("Cannot write {}: the sandbox will greet again at the next start", mark());
        }
    }
}
