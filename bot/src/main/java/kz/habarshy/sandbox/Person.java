package kz.habarshy.sandbox;

import org.jspecify.annotations.Nullable;

/// Somebody with a Telegram account; `language` is the language of the person's app, when it tells one.
record Person(long id, String name, @Nullable String language) {}
