/// The command line: checks of the content and measurements of the answers.
@ApplicationModule(allowedDependencies = {"answers", "campaign", "chat", "screening", "time", "warnings", "wording"})
@NullMarked
package kz.habarshy.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
