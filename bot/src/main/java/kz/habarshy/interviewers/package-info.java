/// Whether a visitor's number is on the akimat's list of interviewers, and how that list gets here.
@ApplicationModule(allowedDependencies = {"buildings", "campaign", "chat", "redis", "reports", "staff", "time"})
@NullMarked
package kz.habarshy.interviewers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
