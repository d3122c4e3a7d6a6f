/// The two clocks of the house: one that people live by and one that machines count by.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.habarshy.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
