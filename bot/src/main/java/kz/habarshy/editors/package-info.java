/// The editors' loop: what people thought of an answer, what was asked without one, and how staff teach the bot to
/// understand it.
@ApplicationModule(
        allowedDependencies = {"answers", "campaign", "chat", "redis", "screening", "staff", "time", "wording"})
@NullMarked
package kz.habarshy.editors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
