package kz.habarshy.screening;

/// One finding: the check's name in fraud/signs.yaml, its points (below zero when it takes suspicion away), what it
/// saw.
public record Sign(String check, int points, String detail) {}
