/// Personal data that people put into a house's chat by mistake: found, told calmly, and removed where the admin allows
/// it; never kept.
@ApplicationModule(allowedDependencies = {"buildings", "campaign", "chat", "wording"})
@NullMarked
package kz.habarshy.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
