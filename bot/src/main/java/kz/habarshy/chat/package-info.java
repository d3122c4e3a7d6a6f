/// The words that every package speaks: chats, people, what comes in, what goes out, and decisions; records without
/// logic.
@NullMarked
package kz.habarshy.chat;

import org.jspecify.annotations.NullMarked;
