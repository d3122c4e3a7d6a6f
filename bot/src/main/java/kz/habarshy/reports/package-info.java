/// What residents report and staff triage: the dialog, the cases at the desk, what became of them, and their sums.
@ApplicationModule(allowedDependencies = {"buildings", "campaign", "chat", "redis", "staff", "time", "wording"})
@NullMarked
package kz.habarshy.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
