package kz.habarshy.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// Who is on the staff: owners of the settings and the editors they invited.
///
/// Place `staff` of the desk: person → `StoredMember` as JSON. A change is seen everywhere within two seconds.
public final class Staff {
    static final String PLACE = "staff";

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private final Places places;
    private final Set<PersonId> owners;
    private final Cache<PersonId, Member> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    public Staff(Places places, Set<PersonId> owners) {
        this.places = places;
        this.owners = Set.copyOf(owners);
    }

    /// Null for anybody else; as it stood within the last two seconds.
    public @Nullable Member member(PersonId person) {
        Member remembered = known.getIfPresent(person);
        if (remembered != null) {
            return remembered;
        }
        Member found = memberNow(person);
        if (found != null) {
            known.put(person, found);
        }
        return found;
    }

    /// Null for anybody else; as it stands at this moment, for what the desk itself decides.
    public @Nullable Member memberNow(PersonId person) {
        return member(person, places.field(ChatKey.DESK, PLACE, person.toString()));
    }

    /// Owners first, then editors, each by number.
    public List<Member> members() {
        var stored = new TreeMap<Long, String>();
        places.fields(ChatKey.DESK, PLACE).forEach((person, json) -> stored.put(Long.parseLong(person), json));
        List<Member> all = new ArrayList<>();
        owners.stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .forEach(owner -> add(all, owner, stored.remove(owner.value())));
        stored.forEach((person, json) -> add(all, new PersonId(person), json));
        return List.copyOf(all);
    }

    private void add(List<Member> all, PersonId person, @Nullable String json) {
        Member member = member(person, json);
        if (member != null) {
            all.add(member);
        }
    }

    private @Nullable Member member(PersonId person, @Nullable String json) {
        boolean owner = owners.contains(person);
        if (json == null) {
            return owner ? new Member(person, Member.Role.OWNER, "", Bounds.EVERYWHERE, Language.KK, null) : null;
        }
        return StoredMember.read(json).member(person, owner ? Member.Role.OWNER : Member.Role.EDITOR);
    }
}
