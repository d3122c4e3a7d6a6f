package kz.habarshy.warnings;

import java.util.List;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;

/// The buttons that another package puts under a warning and under a verdict of fraud, such as the one that begins a
/// report.
@FunctionalInterface
public interface UnderWarning {
    /// One, or none; under a warning it stands before the one for a false alarm.
    List<Button> row(Scam scam, List<Language> languages);

    /// What was warned of: the message in its chat, the id of the warning's text (empty for a verdict), and the
    /// print by which staff know the message again (empty for a very short one); no words of anybody.
    record Scam(ChatKey chat, long message, String warning, String print) {}
}
