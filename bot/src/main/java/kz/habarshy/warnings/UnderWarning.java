package kz.habarshy.warnings;

import java.util.List;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;

/// The buttons that another package puts under a warning, such as the one that begins a report.
@FunctionalInterface
public interface UnderWarning {
    /// A row of at most two; empty for none.
    List<Button> row(Scam scam, List<Language> languages);

    /// What was warned of: the message in its chat and the id of the warning's text; no words of anybody.
    record Scam(ChatKey chat, long message, String warning) {}
}
