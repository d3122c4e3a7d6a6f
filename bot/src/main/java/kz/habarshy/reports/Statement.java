package kz.habarshy.reports;

import kz.habarshy.chat.ChatKey;

/// What one person reported; `chat`, their private one, is for answering them and shown to nobody. `at` is in seconds
/// since 1970.
record Statement(String chat, String languages, String street, String words, String photo, long at) {
    boolean of(ChatKey person) {
        return chat.equals(person.toString());
    }

    /// Who, and no more: for a case that enough have told of.
    Statement bare() {
        return new Statement(chat, languages, "", "", "", at);
    }

    Statement adding(String more) {
        String both = words.isEmpty() ? more : words + "\n– " + more;
        return new Statement(chat, languages, street, Masked.of(both), photo, at);
    }
}
