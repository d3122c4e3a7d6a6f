/// Draws the sheet of paper for an entrance that leads to the bot.
@ApplicationModule(allowedDependencies = {"buildings", "campaign", "chat"})
@NullMarked
package kz.habarshy.poster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
