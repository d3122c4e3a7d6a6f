package kz.habarshy.telegram;

import java.io.IOException;

/// Somebody on the way answered in place of the Bot API: a proxy's page, an empty or broken body.
final class NotTelegram extends IOException {
    NotTelegram(int status) {
        super("HTTP " + status + " without an answer of the Bot API");
    }
}
