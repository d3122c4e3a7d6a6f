/// What a chat hears about a suspicious message, and what its admin may do about it.
@ApplicationModule(
        allowedDependencies = {"buildings", "campaign", "chat", "redis", "screening", "staff", "time", "wording"})
@NullMarked
package kz.habarshy.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
