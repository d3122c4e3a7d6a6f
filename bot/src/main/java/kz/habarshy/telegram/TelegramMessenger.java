package kz.habarshy.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import kz.habarshy.outbox.Messenger;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Carries posts to Telegram, each once; a second attempt is the outbox's decision.
final class TelegramMessenger implements Messenger {
    private static final Duration LONGEST = Duration.ofSeconds(49);
    private static final DeliveryResult NO_MESSAGE = new DeliveryResult.Rejected("No message of that post", false);
    private static final Act.Say PRACTICE =
            new Act.Say("…", List.of(List.of(new Button.Press("…", "…"))), 1L, null, true);
    private final Account account;
    private final ApiAddress address;
    private final Supplier<TelegramClient> client;
    private final Lookups lookups;
    private final Timeouts timeouts;

    /// `client` is asked for only once the address is ready.
    TelegramMessenger(
            Account account, ApiAddress address, Supplier<TelegramClient> client, Lookups lookups, Timeouts timeouts) {
        this.account = account;
        this.address = address;
        this.client = client;
        this.lookups = lookups;
        this.timeouts = timeouts;
    }

    /// Does once, without a call, what the first message of a start would else wait for: makes the client, writes a
    /// message and reads its answer.
    void practise() {
        TelegramClient _ = client.get();
        var message = Acts.say(account.botId(), PRACTICE);
        try {
            String _ = LibraryJson.mapper().writeValueAsString(message);
            Message _ = message.deserializeResponse(PlainAnswers.sent(1));
        } catch (JsonProcessingException | TelegramApiException unreadable) {
            throw new IllegalStateException("The library cannot write a message or read its answer", unreadable);
        }
    }

    @Override
    public CompletableFuture<DeliveryResult> deliver(Account to, Delivery delivery) {
        if (!account.equals(to)) {
            return done(new DeliveryResult.Rejected("We are " + account + ", not " + to, false));
        }
        if (!address.isReady()) {
            return done(new DeliveryResult.Unsent("The program is still starting"));
        }
        try {
            var tooLong = TelegramErrors.unclear("No answer in " + LONGEST.toSeconds() + " s", delivery.act());
            var result = carry(delivery).exceptionally(failure -> TelegramErrors.result(failure, delivery));
            return timeouts.orElse(result, tooLong, LONGEST);
        } catch (Exception e) {
            return done(TelegramErrors.result(e, delivery));
        }
    }

    private CompletableFuture<DeliveryResult> carry(Delivery delivery) throws TelegramApiException {
        long chat = delivery.chatId();
        return switch (delivery.act()) {
            case Act.Say say -> sent(client.get().executeAsync(Acts.say(chat, say)));
            case Act.SendFile file -> sent(client.get().executeAsync(Acts.file(chat, file)));
            case Act.Whisper whisper -> sent(client.get().executeAsync(Acts.whisper(chat, whisper)));
            case Act.SendBytes file -> sent(client.get().executeAsync(Acts.file(chat, file)));
            case Act.ShowPhoto photo -> sent(client.get().executeAsync(Acts.photo(chat, photo)));
            case Act.Edit edit -> edit(delivery, edit.html(), edit.buttons());
            case Act.EditMessage edit -> edit(delivery, edit.html(), edit.buttons());
            case Act.Remove _, Act.RemoveMessage _ -> remove(delivery);
            case Act.Withdraw _ -> remove(delivery).thenApply(TelegramMessenger::withdrawn);
            case Act.AnswerPress press -> arrived(client.get().executeAsync(Acts.answer(press)), 0);
            case Act.Offer offer -> arrived(client.get().executeAsync(Cards.offer(offer)), 0);
            case Act.AnswerCall call -> arrived(client.get().executeAsync(Cards.answer(call)), 0);
            case Act.Ask ask -> ask(delivery, ask);
            case Act.Leave _ -> arrived(client.get().executeAsync(Acts.leave(chat)), 0);
            case Act.Skip skip -> done(new DeliveryResult.Rejected(skip.why(), false));
            case Act.Settle settle -> done(new DeliveryResult.Rejected(settle.why(), false));
            case Act.GiveUp given -> done(new DeliveryResult.Rejected(given.why(), false));
        };
    }

    private CompletableFuture<DeliveryResult> edit(Delivery delivery, String html, List<List<Button>> buttons)
            throws TelegramApiException {
        long message = Acts.message(delivery);
        return message <= 0
                ? done(NO_MESSAGE)
                : arrived(client.get().executeAsync(Acts.edit(delivery.chatId(), message, html, buttons)), message);
    }

    private CompletableFuture<DeliveryResult> remove(Delivery delivery) throws TelegramApiException {
        long message = Acts.message(delivery);
        return message <= 0
                ? done(NO_MESSAGE)
                : arrived(client.get().executeAsync(Acts.remove(delivery.chatId(), message)), message);
    }

    /// Nothing of it stands any more, so there is no message to name.
    private static DeliveryResult withdrawn(DeliveryResult result) {
        return result instanceof DeliveryResult.Delivered ? new DeliveryResult.Delivered(0) : result;
    }

    private CompletableFuture<DeliveryResult> ask(Delivery delivery, Act.Ask ask) {
        var answer = new CompletableFuture<DeliveryResult>();
        Thread.ofVirtual().name("telegram-ask").start(() -> {
            try {
                answer.complete(lookups.answer(delivery, ask));
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static CompletableFuture<DeliveryResult> sent(CompletableFuture<Message> call) {
        return call.thenApply(message -> new DeliveryResult.Delivered(message.getMessageId()));
    }

    private static CompletableFuture<DeliveryResult> arrived(CompletableFuture<?> call, long message) {
        return call.thenApply(_ -> new DeliveryResult.Delivered(message));
    }

    private static CompletableFuture<DeliveryResult> done(DeliveryResult result) {
        return CompletableFuture.completedFuture(result);
    }
}
