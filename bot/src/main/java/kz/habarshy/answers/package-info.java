/// Which vetted answer fits a question, or none; the words are always a person's, only the understanding is
/// statistical.
@ApplicationModule(allowedDependencies = {"campaign", "chat", "redis", "time", "wording"})
@NullMarked
package kz.habarshy.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
