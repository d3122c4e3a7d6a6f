package kz.habarshy.interviewers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.PersonId;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// The clerks are the members of the staff, each within their bounds.
record StaffClerks(Staff staff) implements Clerk.Clerks {
    @Override
    public Optional<Clerk> find(PersonId id) {
        return Optional.ofNullable(staff.member(id))
                .map(member -> new Clerk(id, member.bounds().id()));
    }

    @Override
    public List<Change> note(ChatState desk, Instant now, PersonId by, boolean undone, String about) {
        Member member = staff.member(by);
        Audit.Deed deed = undone ? Audit.Deed.ROSTER_UNDONE : Audit.Deed.ROSTER_IMPORTED;
        return member == null ? List.of() : Audit.note(desk, now, member, deed, about);
    }
}
