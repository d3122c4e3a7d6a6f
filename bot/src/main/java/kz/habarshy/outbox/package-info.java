/// Everything that leaves: pace, priority, delivery and the ledger that accounts for each post.
@ApplicationModule(allowedDependencies = {"chat", "redis", "time"})
@NullMarked
package kz.habarshy.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
