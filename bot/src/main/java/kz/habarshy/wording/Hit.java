package kz.habarshy.wording;

/// A concept named by the words from `from` up to but not including `to`.
public record Hit(String concept, int from, int to) {}
