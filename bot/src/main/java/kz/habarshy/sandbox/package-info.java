/// A Telegram Bot API double over HTTP and a chat page, for trying the bot without a token and for tests.
@ApplicationModule(allowedDependencies = {"campaign", "chat", "time"})
@NullMarked
package kz.habarshy.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
