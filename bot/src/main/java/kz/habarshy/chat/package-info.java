/// The words that every package speaks: chats, people, what comes in, what goes out, and decisions; records without
/// logic.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.habarshy.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
