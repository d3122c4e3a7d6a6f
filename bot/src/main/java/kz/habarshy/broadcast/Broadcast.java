package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Json;
import kz.habarshy.staff.DeskWords;
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
        Map<String, Long> result,
        Course course) {

    Broadcast {
        course = course == null ? Course.FRESH : course;
    }

    enum Status {
        WAITING,
        RETURNED,
        APPROVED,
        RUNNING,
        HELD,
        STOPPING,
        DONE,
        STOPPED,
        CANCELLED;

        /// Not yet going out, so it may still be changed or cancelled.
        boolean open() {
            return this == WAITING || this == RETURNED || this == APPROVED;
        }

        boolean goingOut() {
            return this == RUNNING || this == HELD || this == STOPPING;
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
        return new Broadcast(
                id, Status.WAITING, content, content.hash(), author, null, "", 0, "", 0, Map.of(), Course.FRESH);
    }

    static Broadcast read(String json) {
        return Json.read(json, Broadcast.class);
    }

    /// What it is and its number, in these words.
    String name(DeskWords words) {
        return content.errand().name(id, words);
    }

    static String ledger(String id) {
        return "b" + id;
    }

    String ledger() {
        return ledger(id);
    }

    /// The name of its post in each chat, whichever walk brings it.
    String post() {
        return "b:" + id;
    }

    /// Where its present walk counts.
    String walk() {
        return course.walk() == 0 ? id : id + "." + course.walk();
    }

    Instant startedAt() {
        return Instant.ofEpochMilli(started);
    }

    private Broadcast with(Status next, Content text, Course way) {
        return new Broadcast(id, next, text, hash, author, approver, note, started, shown, shownAt, result, way);
    }

    Broadcast with(Status next) {
        return with(next, content, course);
    }

    Broadcast on(Course way) {
        return with(status, content, way);
    }

    Broadcast held(String why) {
        return with(Status.HELD, content, course.held(why));
    }

    Broadcast resumed() {
        return with(Status.RUNNING, content, course.resumed());
    }

    Broadcast stopping() {
        return with(Status.STOPPING, content, course.stopping());
    }

    Broadcast walking(Course.Purpose purpose, String only) {
        return with(Status.RUNNING, content, course.walking(purpose, only));
    }

    /// With the texts of its correction for chats that have not heard it yet.
    Broadcast corrected(Content correction) {
        Content text = new Content(correction.kk(), correction.ru(), content.target(), content.at(), content.errand());
        return with(status, text, course);
    }

    Broadcast approvedBy(Signature second) {
        return new Broadcast(
                id, Status.APPROVED, content, hash, author, second, "", started, shown, shownAt, result, course);
    }

    Broadcast returned(String why) {
        return new Broadcast(
                id, Status.RETURNED, content, hash, author, null, why, started, shown, shownAt, result, course);
    }

    Broadcast startedAt(Instant now, Course way) {
        return new Broadcast(
                id,
                Status.RUNNING,
                content,
                hash,
                author,
                approver,
                note,
                now.toEpochMilli(),
                shown,
                shownAt,
                result,
                way);
    }

    /// The later of the moments when it started and when its progress was last shown.
    Instant lastShown() {
        return Instant.ofEpochMilli(Math.max(started, shownAt));
    }

    Broadcast showing(String progress, Instant now) {
        return new Broadcast(
                id,
                status,
                content,
                hash,
                author,
                approver,
                note,
                started,
                progress,
                now.toEpochMilli(),
                result,
                course);
    }

    Broadcast closed(Map<String, Long> sums) {
        Status end = course.stopped() ? Status.STOPPED : Status.DONE;
        return new Broadcast(
                id, end, content, hash, author, approver, note, started, shown, shownAt, Map.copyOf(sums), course);
    }
}
