package kz.habarshy.buildings;

import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;

/// A group as one person looks at it in the private setup.
record View(ChatState group, List<Language> languages, Words words) {
    String html(BuildingsText text) {
        return words.html(text, languages);
    }

    Button press(BuildingsText label, String step) {
        return press(label, Map.of(), step);
    }

    Button press(BuildingsText label, Map<String, ?> arguments, String step) {
        return named(words.label(label, languages, arguments), step);
    }

    Button named(String label, String step) {
        return new Button.Press(label, SetupDialog.DATA + group.chat().firstId() + ":" + step);
    }

    List<Button> back(String step) {
        return List.of(press(BuildingsText.LABEL_BACK, step));
    }
}
