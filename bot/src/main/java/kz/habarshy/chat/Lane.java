package kz.habarshy.chat;

/// Which of a chat's two queues a post waits in; a reply may pass bulk.
public enum Lane {
    REPLY,
    BULK
}
