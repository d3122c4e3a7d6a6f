package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Json;
import kz.habarshy.staff.Member;
import org.jspecify.annotations.Nullable;

/// A broadcast as the desk keeps it. `hash` is the content's when it was submitted; `started` is in milliseconds of the
/// campaign, 0 before; `shown` is the last progress that people saw, and when; `result` the final sums.
record Broadcast(
        String id,
        Status status,
        Content content,
        String hash,
        Signature author,
        @Nullable Signature approver,
        String note,
        long started,
        String shown,
        long shownAt,
        Map<String, Long> result) {

    enum Status {
        WAITING,
        RETURNED,
        APPROVED,
        RUNNING,
        STOPPING,
        DONE,
        STOPPED,
        CANCELLED;

        /// Not yet going out, so it may still be changed or cancelled.
        boolean open() {
            return this == WAITING || this == RETURNED || this == APPROVED;
        }

        boolean goingOut() {
            return this == RUNNING || this == STOPPING;
        }

        boolean over() {
            return this == DONE || this == STOPPED || this == CANCELLED;
        }
    }

    /// Who wrote or approved it, and the chat where they hear of it.
    record Signature(long person, String name, String chat) {
        static Signature of(Member member, ChatKey chat) {
            return new Signature(member.person().value(), member.called(), chat.toString());
        }

        ChatKey key() {
            return ChatKey.parse(chat);
        }
    }

    static Broadcast submitted(String id, Content content, Signature author) {
        return new Broadcast(id, Status.WAITING, content, content.hash(), author, null, "", 0, "", 0, Map.of());
    }

    static Broadcast read(String json) {
        return Json.read(json, Broadcast.class);
    }

    static String ledger(String id) {
        return "b" + id;
    }

    String ledger() {
        return ledger(id);
    }

    Instant startedAt() {
        return Instant.ofEpochMilli(started);
    }

    Broadcast with(Status newStatus) {
        return new Broadcast(id, newStatus, content, hash, author, approver, note, started, shown, shownAt, result);
    }

    Broadcast approvedBy(Signature second) {
        return new Broadcast(id, Status.APPROVED, content, hash, author, second, "", started, shown, shownAt, result);
    }

    Broadcast returned(String why) {
        return new Broadcast(id, Status.RETURNED, content, hash, author, null, why, started, shown, shownAt, result);
    }

    Broadcast startedAt(Instant now) {
        return new Broadcast(
                id, Status.RUNNING, content, hash, author, approver, note, now.toEpochMilli(), shown, shownAt, result);
    }

    /// The later of the moments when it started and when its progress was last shown.
    Instant lastShown() {
        return Instant.ofEpochMilli(Math.max(started, shownAt));
    }

    Broadcast showing(String progress, Instant now) {
        return new Broadcast(
                id, status, content, hash, author, approver, note, started, progress, now.toEpochMilli(), result);
    }

    Broadcast closed(Map<String, Long> sums) {
        Status end = status == Status.STOPPING ? Status.STOPPED : Status.DONE;
        return new Broadcast(id, end, content, hash, author, approver, note, started, shown, shownAt, Map.copyOf(sums));
    }
}
