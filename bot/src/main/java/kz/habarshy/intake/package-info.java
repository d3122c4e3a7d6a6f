/// Takes in each update once, keeps the order of every chat, and completes each decision in one step.
@ApplicationModule(allowedDependencies = {"chat", "outbox", "redis", "time"})
@NullMarked
package kz.habarshy.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
