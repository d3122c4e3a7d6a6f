/// The staff's broadcasts: composed, checked, approved by a second person, sent out when due, watched and accounted
/// for.
@ApplicationModule(allowedDependencies = {"buildings", "campaign", "chat", "outbox", "redis", "staff", "time"})
@NullMarked
package kz.habarshy.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
