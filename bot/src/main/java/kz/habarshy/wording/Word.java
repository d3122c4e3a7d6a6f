package kz.habarshy.wording;

/// One word of a text: as written in lower case, folded to one spelling for all keyboards, and its stem.
public record Word(String written, String folded, String stem, int clause, int sentence) {}
