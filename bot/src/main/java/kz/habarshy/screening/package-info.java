/// What is suspicious about a message, each finding with its reason; a neighbour's warning or question is no fraud.
@ApplicationModule(allowedDependencies = {"campaign", "chat", "redis", "time", "wording"})
@NullMarked
package kz.habarshy.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
