package kz.habarshy.interviewers;

import kz.habarshy.campaign.TextKey;

/// A line of the file that was left out, with the reason; `number` is the number on it in the form to compare, empty
/// when it has none.
record Refusal(long line, TextKey why, String number) {}
