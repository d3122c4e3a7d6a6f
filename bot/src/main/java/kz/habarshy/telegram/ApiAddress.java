package kz.habarshy.telegram;

import java.util.function.IntSupplier;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.TelegramUrl;

/// Where the Bot API is and with which token we call it; in the sandbox, our own port, known once the
/// web server runs.
final class ApiAddress {
    private final BotToken bot;
    private final TelegramSettings settings;
    private final IntSupplier ownPort;

    /// `ownPort` gives 0 until the web server runs.
    ApiAddress(BotToken bot, TelegramSettings settings, IntSupplier ownPort) {
        this.bot = bot;
        this.settings = settings;
        this.ownPort = ownPort;
    }

    boolean isReady() {
        return !settings.isSandbox() || ownPort.getAsInt() > 0;
    }

    String token() {
        return bot.token();
    }

    HttpUrl method(String name) {
        return root().newBuilder()
                .addPathSegment("bot" + token())
                .addPathSegment(name)
                .build();
    }

    HttpUrl file(String path) {
        return root().newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + token())
                .addPathSegments(path)
                .build();
    }

    TelegramUrl forLibrary() {
        HttpUrl root = root();
        return new TelegramUrl(root.scheme(), root.host(), root.port(), false);
    }

    private HttpUrl root() {
        if (!settings.isSandbox()) {
            return HttpUrl.get(settings.apiUrl());
        }
        return new HttpUrl.Builder()
                .scheme("http")
                .host("127.0.0.1")
                .port(ownPort.getAsInt())
                .build();
    }
}
