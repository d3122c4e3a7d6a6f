/// What the campaign's calendar owes each group and person, on its day and at a waking hour.
@ApplicationModule(allowedDependencies = {"buildings", "campaign", "chat", "redis", "time"})
@NullMarked
package kz.habarshy.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
