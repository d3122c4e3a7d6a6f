package kz.habarshy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Tells at a failed start which variable to mend, in place of a stack trace.
final class BadSettingAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof IllegalStateException && message != null && namesVariable(message)) {
                found = message;
            }
        }
        return found == null ? null : new FailureAnalysis(found, "README.md lists every setting.", failure);
    }

    private static boolean namesVariable(String message) {
        return message.contains("HABARSHY_") || message.contains("SPRING_DATA_REDIS_");
    }
}
