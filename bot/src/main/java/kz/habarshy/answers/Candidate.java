package kz.habarshy.answers;

/// A question of the pack and how probable it is that it was meant, 0 to 1.
public record Candidate(String intent, double score) {}
