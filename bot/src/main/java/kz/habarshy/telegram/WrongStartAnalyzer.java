package kz.habarshy.telegram;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells at a refused start what to set, in place of a stack trace.
final class WrongStartAnalyzer extends AbstractFailureAnalyzer<WrongStart> {
    @Override
    protected FailureAnalysis analyze(Throwable root, WrongStart cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
