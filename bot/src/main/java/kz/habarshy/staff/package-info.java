/// Who may use the desk, as what and for which places, and a trail of what they did.
@ApplicationModule(allowedDependencies = {"campaign", "chat", "redis"})
@NullMarked
package kz.habarshy.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
