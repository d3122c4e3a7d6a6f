/// The state of the house in Redis: connection, embedded server, scripts, keys, partitions and leases.
@NullMarked
package kz.habarshy.redis;

import org.jspecify.annotations.NullMarked;
