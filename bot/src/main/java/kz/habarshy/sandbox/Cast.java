package kz.habarshy.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The invented people and houses that stand ready in the sandbox; their ids never change.
record Cast(List<Person> persons, List<House> houses, long resident, List<Long> staff) {

    /// A building's chat; the first of its people is the chair, `button` the words of the language that the chair
    /// picks.
    record House(String key, long id, String title, String language, List<Long> people, String button) {
        long chair() {
            return people.getFirst();
        }
    }

    static Cast read() {
        try (InputStream file = Objects.requireNonNull(Cast.class.getResourceAsStream("cast.json"))) {
            return Json.MAPPER.readValue(file, Cast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Brings people and groups onto the stage; nobody has met the bot yet.
    void enter(People people) {
        persons.forEach(person -> people.person(person.id(), person.name(), person.language()));
        houses.forEach(house -> people.group(
                house.id(),
                house.title(),
                house.people().stream().mapToLong(Long::longValue).toArray()));
    }

    /// The people who talk with the bot in private.
    List<Long> privately() {
        return java.util.stream.Stream.concat(staff.stream(), java.util.stream.Stream.of(resident))
                .toList();
    }
}
