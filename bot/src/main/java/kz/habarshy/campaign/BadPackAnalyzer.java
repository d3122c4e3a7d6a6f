package kz.habarshy.campaign;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells at a failed start what to mend in the pack, in place of a stack trace.
final class BadPackAnalyzer extends AbstractFailureAnalyzer<BadPack> {
    @Override
    protected FailureAnalysis analyze(Throwable root, BadPack cause) {
        String problems = cause.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The content pack has problems:\n" + problems,
                "Mend them (content/README.md says how) and start again. Before a start, the command "
                        + "«java -jar habarshy.jar content check» lists them too.",
                cause);
    }
}
