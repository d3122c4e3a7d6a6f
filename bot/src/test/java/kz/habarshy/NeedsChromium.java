package kz.habarshy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a browser test run where there is a Chromium; elsewhere leaves it out, in CI (`CI=true`) fails it.
final class NeedsChromium implements ExecutionCondition {
    private static final Logger LOG = LoggerFactory.getLogger(NeedsChromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var judged = judged(Chromium.binary(), Boolean.parseBoolean(System.getenv("CI")));
        if (judged.isDisabled()) {
            LOG.warn("{}: {}", context.getDisplayName(), judged.getReason().orElse(""));
        }
        return judged;
    }

    static ConditionEvaluationResult judged(Optional<Path> chromium, boolean ci) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("driven in " + chromium.get());
        }
        if (ci) {
            throw new IllegalStateException("Browser tests must not be left out in CI: install chromium there.");
        }
        return ConditionEvaluationResult.disabled(
                "No chromium on the search path: browser tests are left out. Install chromium and chromium-driver.");
    }
}
