package kz.habarshy.campaign;

import java.util.List;
import java.util.Set;

/// When messages of several chats count as the same lure, when that becomes a case, and how long an area is warned of
/// it.
public record RadarRules(Counting counting, Warning warning, Ours ours) {
    /// How many chats within so many hours make a case: `chats` of a message that is fraud by itself,
    /// `doubtfulChats` of one that only may be. `likeness`: what share of words, in percent, makes two texts the
    /// same; `fewestWords`: how many make a text. `shared` are hosts on which everybody may have a page; a strange
    /// address is doubtful in a message that has a word of `about` and one of `bait`.
    public record Counting(
            int chats,
            int doubtfulChats,
            int hours,
            int likeness,
            int fewestWords,
            Set<String> shared,
            List<String> about,
            List<String> bait) {}

    /// An alert ends when there was no news of its lure for so many hours; its area is not warned anew within others.
    public record Warning(int quietHours, int coolDownHours) {}

    /// By what people know us: our titles, and how many letters another's name may differ from ours to look like it.
    public record Ours(Set<String> titles, int distance) {}
}
