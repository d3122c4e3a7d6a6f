/// The chats we serve: consent, language, level, address, attention budget, and who is among them.
@ApplicationModule(allowedDependencies = {"campaign", "chat", "redis", "time"})
@NullMarked
package kz.habarshy.buildings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
