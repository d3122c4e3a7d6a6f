package kz.habarshy.telegram;

import java.io.IOException;

/// No connection came about, so the call certainly never left.
final class NeverSent extends IOException {
    NeverSent(IOException cause) {
        super(Redacted.failure(cause), cause);
    }
}
