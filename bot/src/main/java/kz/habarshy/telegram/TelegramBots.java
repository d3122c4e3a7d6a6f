package kz.habarshy.telegram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Shown;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import kz.habarshy.outbox.Messenger;
import org.jspecify.annotations.Nullable;

/// All bots of the campaign: each post leaves by the bot that is in its chat, under that bot's name.
final class TelegramBots implements Messenger, BotNames {
    private final Map<Account, TelegramBot> bots = new LinkedHashMap<>();
    private final Map<Account, TelegramMessenger> messengers = new LinkedHashMap<>();

    TelegramBots(List<TelegramBot> all, TelegramHttp http) {
        for (TelegramBot bot : all) {
            bots.put(bot.account(), bot);
            messengers.put(bot.account(), bot.messenger(http));
        }
    }

    /// The one for the whole country first.
    List<TelegramBot> all() {
        return List.copyOf(bots.values());
    }

    /// Throws IllegalArgumentException for a bot whose token is not set any more.
    Identity identity(Account account) {
        TelegramBot bot = bots.get(account);
        if (bot == null) {
            throw new IllegalArgumentException("No token of " + account + " is set");
        }
        return bot.identity();
    }

    /// Makes one of them ready to send at once.
    void practise(Account account) {
        TelegramMessenger messenger = messengers.get(account);
        if (messenger != null) {
            messenger.practise();
        }
    }

    @Override
    public CompletableFuture<DeliveryResult> deliver(Account account, Delivery delivery) {
        TelegramMessenger messenger = messengers.get(account);
        return messenger == null
                ? CompletableFuture.completedFuture(
                        new DeliveryResult.Rejected("No token of " + account + " is set", false))
                : messenger.deliver(account, delivery);
    }

    /// Unknown until Telegram has said it.
    @Override
    public BotName of(Account account) {
        return name(bots.get(account));
    }

    @Override
    public BotName in(String region) {
        return name(bots.values().stream()
                .filter(bot -> bot.token().region().equals(region))
                .findFirst()
                .orElseGet(() -> all().getFirst()));
    }

    @Override
    public List<Shown> shown() {
        return bots.values().stream()
                .flatMap(bot -> bot.identity().bot().stream())
                .map(bot -> new Shown(bot.username(), bot.title()))
                .toList();
    }

    private static BotName name(@Nullable TelegramBot bot) {
        return new BotName(
                bot == null ? "" : bot.identity().bot().map(Bot::username).orElse(""));
    }
}
