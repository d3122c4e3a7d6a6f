package kz.habarshy.reports;

import kz.habarshy.chat.ChatKey;

/// What one person reported; `chat`, their private one, is for answering them and shown to nobody. `where` is the id of
/// the region or place that they named, empty where they named none. `at` is in seconds since 1970.
record Statement(String chat, String languages, String where, String street, String words, String photo, long at) {
    /// A case of an older program tells no place of its statements.
    Statement {
        where = where == null ? "" : where;
    }

    boolean of(ChatKey person) {
        return chat.equals(person.toString());
    }

    /// Who and where, and no more: for a case that enough have told of.
    Statement bare() {
        return new Statement(chat, languages, where, "", "", "", at);
    }

    Statement adding(String more) {
        String both = words.isEmpty() ? more : words + "\n– " + more;
        return new Statement(chat, languages, where, street, Masked.of(both), photo, at);
    }
}
