/// Web pages: what is open today, for everybody, without a messenger.
@ApplicationModule(allowedDependencies = {"campaign", "chat", "poster", "redis", "time"})
@NullMarked
package kz.habarshy.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
