package kz.habarshy.campaign;

import java.time.LocalDate;

/// An answer as it stands on a day, filled in, with the pack's `**bold**`; `asOf` is the day its facts were said.
public record Answer(String brief, String full, String saidBy, LocalDate asOf) {}
