/// How people type: brings spelling, home-made Latin, wrong keyboards and disguises to one form, and finds concepts in
/// it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.habarshy.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
