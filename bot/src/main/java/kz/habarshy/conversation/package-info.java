/// Routes what comes in to the package that decides it, and answers what people ask.
@ApplicationModule(
        allowedDependencies = {
            "answers",
            "broadcast",
            "buildings",
            "campaign",
            "chat",
            "editors",
            "intake",
            "interviewers",
            "poster",
            "privacy",
            "radar",
            "redis",
            "reminders",
            "reports",
            "time",
            "warnings",
            "wording"
        })
@NullMarked
package kz.habarshy.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
