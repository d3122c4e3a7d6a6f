package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;

/// What a placeholder stands for.
sealed interface Fact {
    /// An unknown form is an IllegalArgumentException that names it.
    String in(Language language, List<String> forms);

    record Day(LocalDate date) implements Fact {
        @Override
        public String in(Language language, List<String> forms) {
            return switch (language) {
                case KK -> KazakhForms.day(date, forms);
                case RU -> RussianForms.day(date, forms);
            };
        }
    }

    record Span(LocalDate from, LocalDate to) implements Fact {
        @Override
        public String in(Language language, List<String> forms) {
            return switch (language) {
                case KK -> KazakhForms.range(from, to, forms);
                case RU -> RussianForms.range(from, to, forms);
            };
        }
    }

    record Amount(String digits) implements Fact {
        @Override
        public String in(Language language, List<String> forms) {
            return switch (language) {
                case KK -> KazakhForms.number(digits, forms);
                case RU -> RussianForms.number(digits, forms);
            };
        }
    }

    /// A name, phone or address; it has no forms.
    record Word(Map<Language, String> wording) implements Fact {
        /// A phone or web address is the same in each language; a name is not.
        boolean isAddress() {
            return Set.copyOf(wording.values()).size() == 1;
        }

        @Override
        public String in(Language language, List<String> forms) {
            if (!forms.isEmpty()) {
                throw new IllegalArgumentException("a name takes no form «" + String.join("_", forms) + "»");
            }
            return Named.in(wording, language);
        }
    }
}
