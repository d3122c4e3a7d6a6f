/// The content pack: texts, dates, phases, official domains and regions, read, checked and rendered.
@ApplicationModule(allowedDependencies = {"chat", "time"})
@NullMarked
package kz.habarshy.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
