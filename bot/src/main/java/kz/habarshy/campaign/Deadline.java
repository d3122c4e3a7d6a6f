package kz.habarshy.campaign;

import java.time.LocalDate;

/// The last day (inclusive) of something; `name` is the date's id in pack.yaml, such as `online_end`.
public record Deadline(LocalDate day, String name) {}
