package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.habarshy.Town;
import kz.habarshy.sandbox.TelegramDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class SecretsJourneyTest {
    private static final String MARK = "zx7qmarkzx";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    /// The start of a program stops whoever listens to the log.
    @BeforeEach
    void theLogIsKept() {
        heard.setContext(root.getLoggerContext());
        heard.list = new CopyOnWriteArrayList<>();
    }

    @AfterEach
    void theLogIsLeft() {
        root.detachAppender(heard);
    }

    @ParameterizedTest
    @EnumSource
    void writesNeitherTheTokenNorWhatPeopleSayIntoTheLog(Tongue tongue) {
        try (Town town = Town.start(Map.of())) {
            root.addAppender(heard);
            heard.start();
            House house = House.served(town, tongue);
            long person = House.person(town, tongue);
            trouble(town, person, tongue);
            house.ask(Town.NAME + " " + MARK + tongue.of(" санақ деген не?", " что такое перепись?"));
            assertThat(town.answerTo(person, person, "/check 482913").text()).isNotEmpty();
            assertThat(town.answerTo(person, person, "482914").text()).isNotEmpty();
            house.setup()
                    .press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                    .press("Өткізіп жіберу", "Пропустить", "Көшенің атын", "название улицы")
                    .type(MARK, "Үйдің нөмірін", "номер дома");
            town.telegram().revoke(TelegramDouble.BOT, true);
            long _ = town.people().say(person, MARK);
            eventually(
                    "the refused token is noticed",
                    () -> heard.list.stream()
                            .anyMatch(event -> event.getLevel() == Level.ERROR
                                    && event.getLoggerName().endsWith("TokenHealth")));
            town.telegram().revoke(TelegramDouble.BOT, false);
        }
        assertThat(log()).isNotEmpty();
        assertThat(log()).noneMatch(line -> line.contains(TelegramDouble.TOKEN) || line.contains(":sandbox"));
        assertThat(log()).noneMatch(line -> line.contains(MARK) || line.contains("482913") || line.contains("482914"));
    }

    /// Each way in which a call goes wrong, while people write.
    private static void trouble(Town town, long person, Tongue tongue) {
        String question = MARK + tongue.of(" онлайн санақ қашанға дейін?", " до какого числа онлайн-перепись?");
        var faults = town.telegram().faults();
        faults.on("sendMessage").inChat(person).badGateway();
        faults.on("sendMessage").inChat(person).serverError();
        faults.on("sendMessage").inChat(person).refused(400, "Bad Request: can't parse entities");
        faults.on("sendMessage").inChat(person).resetAfterReceipt();
        faults.on("sendMessage").inChat(person).throttled(1);
        for (int asked = 0; asked < 5; asked++) {
            long _ = town.people().say(person, question);
        }
        eventually("each call has gone wrong", () -> faults.left() == 0);
        long _ = town.people().say(person, "/help");
        town.await(person, "/deadline");
        faults.clear();
    }

    private List<String> log() {
        return List.copyOf(heard.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }
}
