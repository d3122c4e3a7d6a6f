package kz.habarshy.screening;

import java.util.List;
import kz.habarshy.screening.Check.Finding;

/// A message as read: the scene, what the checks found in it, and what it does with that.
record Reading(Scene scene, List<Finding> findings, SpeechAct act) {}
