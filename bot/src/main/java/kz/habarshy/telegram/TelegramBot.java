package kz.habarshy.telegram;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import kz.habarshy.chat.Account;
import kz.habarshy.time.MachineClock;
import org.springframework.util.function.SingletonSupplier;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// One bot of ours: where its token calls, who Telegram says it is, and how it fares.
record TelegramBot(BotToken token, ApiAddress address, Identity identity, TokenHealth health) {
    static TelegramBot of(BotToken token, TelegramSettings settings, IntSupplier ownPort, MachineClock clock) {
        return new TelegramBot(
                token, new ApiAddress(token, settings, ownPort), new Identity(), new TokenHealth(token.label(), clock));
    }

    Account account() {
        return token.account();
    }

    TelegramMessenger messenger(TelegramHttp http) {
        Supplier<TelegramClient> client = SingletonSupplier.of(() ->
                new OkHttpTelegramClient(LibraryJson.mapper(), http.sending(), address.token(), address.forLibrary()));
        var lookups = new Lookups(
                new TelegramApi(address, http.asking()), identity, account().botId());
        return new TelegramMessenger(account(), address, client, lookups, http.timeouts());
    }
}
