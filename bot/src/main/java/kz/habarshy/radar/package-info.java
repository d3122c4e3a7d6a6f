/// The same lure in many chats at once, and accounts that imitate us: noticed, shown to staff, told to the neighbours.
@ApplicationModule(
        allowedDependencies = {
            "buildings",
            "campaign",
            "chat",
            "redis",
            "reports",
            "screening",
            "staff",
            "time",
            "warnings",
            "wording"
        })
@NullMarked
package kz.habarshy.radar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
