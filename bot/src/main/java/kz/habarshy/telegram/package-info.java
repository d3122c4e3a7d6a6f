/// Telegram at both ends: updates come in here, posts go out here, and only here are its errors known.
@ApplicationModule(allowedDependencies = {"campaign", "chat", "intake", "outbox", "pictures", "redis", "time"})
@NullMarked
package kz.habarshy.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
