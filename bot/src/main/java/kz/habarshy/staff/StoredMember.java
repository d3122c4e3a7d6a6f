package kz.habarshy.staff;

import java.util.Locale;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.redis.Json;

/// A member as it lies in Redis; the role is not kept, it follows from the settings.
record StoredMember(String name, String bounds, String language, String chat) {
    static StoredMember of(Member member) {
        return new StoredMember(
                member.name(),
                member.bounds().id(),
                member.language().name().toLowerCase(Locale.ROOT),
                member.chat() == null ? "" : member.chat().toString());
    }

    static StoredMember read(String json) {
        return Json.read(json, StoredMember.class);
    }

    String text() {
        return Json.write(this);
    }

    Member member(PersonId person, Member.Role role) {
        return new Member(
                person,
                role,
                name,
                role == Member.Role.OWNER ? Bounds.EVERYWHERE : new Bounds(bounds),
                Language.valueOf(language.toUpperCase(Locale.ROOT)),
                chat.isEmpty() ? null : ChatKey.parse(chat));
    }
}
