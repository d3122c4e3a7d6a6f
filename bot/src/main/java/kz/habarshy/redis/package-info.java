/// The state of the house in Redis: connection, embedded server, scripts, keys, partitions and leases.
@ApplicationModule(allowedDependencies = {"chat", "time"})
@NullMarked
package kz.habarshy.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
