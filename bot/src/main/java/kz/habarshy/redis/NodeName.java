package kz.habarshy.redis;

/// The name of this process among all that share the state; never used again by another.
public record NodeName(String value) {}
