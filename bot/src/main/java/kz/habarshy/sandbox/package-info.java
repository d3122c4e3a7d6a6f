/// A Telegram Bot API double over HTTP and a chat page, for trying the bot without a token and for tests.
@NullMarked
package kz.habarshy.sandbox;

import org.jspecify.annotations.NullMarked;
