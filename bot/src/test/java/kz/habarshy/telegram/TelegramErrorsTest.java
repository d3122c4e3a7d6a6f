package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import kz.habarshy.chat.Act;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramErrorsTest {
    private static final Act.Say SAY = new Act.Say("а", List.of(), 5L, 9L, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forbidden: bot was kicked from the group chat",
                "Forbidden: bot was kicked from the supergroup chat",
                "Forbidden: bot is not a member of the supergroup chat",
                "Forbidden: the group chat was deleted",
                "Forbidden: bot was blocked by the user",
                "Forbidden: user is deactivated",
                "Bad Request: chat not found",
                "Bad Request: PEER_ID_INVALID",
                "Bad Request: CHANNEL_PRIVATE",
                "Forbidden: bot can't initiate conversation with a user",
                "Bad Request: bot can't initiate conversation with a user"
            })
    void knowsThatAChatIsGone(String text) {
        assertThat(of(text, SAY)).isInstanceOf(DeliveryResult.Unreachable.class);
        assertThat(of(text.toUpperCase(Locale.ROOT), SAY)).isInstanceOf(DeliveryResult.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: have no write access to the chat",
                "Bad Request: not enough rights to send text messages to the chat",
                "Bad Request: not enough rights to send photos to the chat",
                "Bad Request: have no rights to send a message",
                "Bad Request: CHAT_WRITE_FORBIDDEN",
                "Bad Request: CHAT_RESTRICTED",
                "Bad Request: USER_BANNED_IN_CHANNEL"
            })
    void knowsThatItMayNotWrite(String text) {
        assertThat(of(text, SAY)).isInstanceOf(DeliveryResult.Muted.class);
        assertThat(of(text, new Act.RemoveMessage(4))).isInstanceOf(DeliveryResult.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: can't parse entities: unclosed start tag at byte offset 3",
                "Bad Request: message is too long",
                "Bad Request: message text is empty",
                "Bad Request: BUTTON_DATA_INVALID",
                "Bad Request: wrong file identifier/HTTP URL specified"
            })
    void ownsUpToItsOwnMistakes(String text) {
        assertThat(of(text, SAY))
                .isInstanceOfSatisfying(
                        DeliveryResult.Rejected.class,
                        rejected -> assertThat(rejected.ourBug()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message is not modified: specified new message content and reply markup are the same",
                "Bad Request: message to delete not found",
                "Bad Request: message to edit not found",
                "Bad Request: query is too old and response timeout expired or query ID is invalid"
            })
    void takesWhatIsAlreadySoForDone(String text) {
        assertThat(of(text, new Act.EditMessage(4, "а", List.of()))).isEqualTo(new DeliveryResult.Delivered(4));
    }

    @Test
    void doesNotCallAMessageRemovedThatStillStands() {
        assertThat(of("Bad Request: message can't be deleted for everyone", new Act.RemoveMessage(4)))
                .isInstanceOfSatisfying(
                        DeliveryResult.Rejected.class,
                        rejected -> assertThat(rejected.ourBug()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: TOPIC_CLOSED",
                "Bad Request: TOPIC_DELETED",
                "Bad Request: message thread not found"
            })
    void triesOnceMoreWithoutTheTopic(String text) {
        assertThat(of(text, SAY))
                .isInstanceOfSatisfying(
                        DeliveryResult.Instead.class,
                        instead -> assertThat(instead.act()).isEqualTo(new Act.Say("а", List.of(), 5L, null, false)));
        assertThat(of(text, new Act.Say("а"))).isInstanceOf(DeliveryResult.Muted.class);
    }

    @Test
    void triesOnceMoreWithoutTheReply() {
        String text = "Bad Request: message to be replied not found";
        assertThat(of(text, SAY))
                .isInstanceOfSatisfying(
                        DeliveryResult.Instead.class,
                        instead -> assertThat(instead.act()).isEqualTo(new Act.Say("а", List.of(), null, 9L, false)));
        assertThat(of(text, new Act.Say("а"))).isInstanceOf(DeliveryResult.Rejected.class);
    }

    @Test
    void followsAGroupThatMoved() {
        String text = "Bad Request: group chat was upgraded to a supergroup chat";
        assertThat(of(new Refusal(400, text, null, -1007L), SAY)).isEqualTo(new DeliveryResult.Moved(-1007));
        assertThat(of(text, SAY)).isInstanceOf(DeliveryResult.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({"Too Many Requests: retry after 35,35,35", "Too Many Requests: retry after 12,,12", "Flood,,5"})
    void waitsAsLongAsItIsTold(String text, Integer retryAfter, long seconds) {
        assertThat(of(new Refusal(429, text, retryAfter, null), SAY))
                .isEqualTo(new DeliveryResult.Throttled(Duration.ofSeconds(seconds)));
    }

    @Test
    void countsAMessageThatVanishedAtOnceAsSent() {
        String text = "Internal Server Error: sent message was immediately deleted and can't be returned";
        assertThat(of(new Refusal(500, text, null, null), SAY)).isEqualTo(new DeliveryResult.Delivered(0));
    }

    @Test
    void triesAgainWhatTelegramCouldNotDo() {
        assertThat(of(new Refusal(502, "Bad Gateway", null, null), SAY)).isInstanceOf(DeliveryResult.Unsent.class);
    }

    @Test
    void knowsARefusedTokenFromAMissingThing() {
        assertThat(of(new Refusal(401, "Unauthorized", null, null), SAY))
                .isInstanceOf(DeliveryResult.TokenRefused.class);
        assertThat(of(new Refusal(404, "Not Found", null, null), SAY)).isInstanceOf(DeliveryResult.TokenRefused.class);
        assertThat(of(new Refusal(404, "Not Found: method not found", null, null), SAY))
                .isInstanceOf(DeliveryResult.Rejected.class);
    }

    @Test
    void skipsWhatItHasNoWordFor() {
        assertThat(of("Bad Request: something new", SAY))
                .isEqualTo(new DeliveryResult.Rejected("400 Bad Request: something new", false));
    }

    @Test
    void doesNotRepeatASaidThingBlindly() {
        var failure = new CompletionException(new SocketTimeoutException("timeout"));
        assertThat(of(failure, SAY)).isInstanceOf(DeliveryResult.Unknown.class);
        assertThat(of(failure, new Act.SendFile("a", "b", ""))).isInstanceOf(DeliveryResult.Unknown.class);
        for (Act act : List.of(
                new Act.Edit("p", "а", List.of()),
                new Act.Remove("p"),
                new Act.Ask("rights", Map.of()),
                new Act.Leave(),
                new Act.AnswerPress("q", "", false))) {
            assertThat(of(failure, act)).isInstanceOf(DeliveryResult.Unsent.class);
        }
    }

    @Test
    void doesNotKnowWhatAFailureOfTheLibraryMeans() {
        assertThat(of(new NullPointerException(), SAY)).isInstanceOf(DeliveryResult.Unknown.class);
    }

    @Test
    void keepsTheTokenOutOfItsReasons() {
        var failure =
                new IllegalStateException("https://api.telegram.org/bot123456:AAFsecret/sendMessage 123456:AAFsecret");
        assertThat(of(failure, SAY).toString()).doesNotContain("secret").doesNotContain("123456");
    }

    private static DeliveryResult of(String text, Act act) {
        return of(new Refusal(text.startsWith("Forbidden") ? 403 : 400, text, null, null), act);
    }

    private static DeliveryResult of(Refusal refusal, Act act) {
        return TelegramErrors.result(refusal, new Delivery(-5, act, 4));
    }

    private static DeliveryResult of(Throwable failure, Act act) {
        return TelegramErrors.result(failure, new Delivery(-5, act, 4));
    }
}
