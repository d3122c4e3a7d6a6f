package kz.habarshy.telegram;

/// Whether this node is the one that polls: Telegram ends the older of two pollers.
@FunctionalInterface
interface PollPermit {
    boolean isHeld();
}
