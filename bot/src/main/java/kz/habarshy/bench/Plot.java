package kz.habarshy.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.habarshy.sandbox.TelegramDouble;

/// All that happens in a synthetic akimat, written down before it begins: a seed and a number of chats always make the
/// same.
record Plot(long seed, int houses, List<Day> days) {
    /// Long before the campaign, when the calendar owes nobody anything.
    static final LocalDateTime BEGINNING = LocalDateTime.of(2021, 3, 1, 12, 0);

    /// Houses are spread over so many bots.
    static final int BOTS = 4;

    private static final long FIRST_PERSON = 8_000_000;
    private static final int DAYS = 3;
    private static final int ONE_IN_TROUBLED = 8;
    private static final int ONE_IN_ASKS = 3;
    private static final List<Integer> WAITS = List.of(2, 20, 300, 3600);

    /// What becomes of a day's broadcast once it is over.
    enum After {
        STANDS,
        CORRECTED,
        RECALLED
    }

    /// `wrong`: by how many seconds the program's wall clock is ahead; `speaking`: who speaks next, each of the people
    /// three times; `afterwards`: what befalls houses when the broadcast is corrected or taken back there.
    record Day(
            LocalDateTime start,
            int wrong,
            Map<Integer, Trouble> houses,
            List<Integer> asking,
            Map<Long, Trouble> people,
            List<Long> speaking,
            After after,
            Map<Integer, Trouble> afterwards) {
        Trouble house(int house) {
            return houses.getOrDefault(house, Trouble.NONE);
        }
    }

    static Plot of(long seed, int chats) {
        var writer = new Writer(new Random(seed), Math.max(30, chats / 2), Math.max(4, chats / 2 / DAYS));
        var days = new ArrayList<Day>();
        for (int day = 0; day < DAYS; day++) {
            days.add(writer.day(day));
        }
        return new Plot(seed, writer.houses, List.copyOf(days));
    }

    /// The bot that a house added.
    static long bot(int house) {
        return TelegramDouble.BOT + house % BOTS;
    }

    /// Every other one speaks Russian.
    static boolean isRussian(long person) {
        return person % 2 == 1;
    }

    private static final class Writer {
        private final Random random;
        private final int houses;
        private final int people;
        private final Set<Integer> moved = new HashSet<>();
        private final Set<Integer> gone = new HashSet<>();
        private final List<After> after = new ArrayList<>(List.of(After.values()));

        Writer(Random random, int houses, int people) {
            this.random = random;
            this.houses = houses;
            this.people = people;
            Collections.shuffle(after, random);
        }

        Day day(int number) {
            // Two days apart, so that nobody is spared for having heard too much.
            var start = BEGINNING.plusDays(1 + 2L * number).withHour(10 + random.nextInt(3));
            var day = new Day(
                    start,
                    random.nextInt(-40, 40),
                    new TreeMap<>(),
                    new ArrayList<>(),
                    new TreeMap<>(),
                    new ArrayList<>(),
                    after.get(number % after.size()),
                    new TreeMap<>());
            var before = Set.copyOf(gone);
            IntStream.range(0, houses).filter(house -> !before.contains(house)).forEach(house -> trouble(day, house));
            for (long person = FIRST_PERSON + (long) number * people;
                    day.people().size() < people;
                    person++) {
                day.speaking().addAll(List.of(person, person, person));
                day.people().put(person, random.nextInt(ONE_IN_TROUBLED) == 0 ? ofAPerson() : Trouble.NONE);
            }
            Collections.shuffle(day.speaking(), random);
            IntStream.range(0, houses)
                    .filter(house -> random.nextInt(ONE_IN_TROUBLED) == 0)
                    .forEach(house -> day.afterwards().put(house, ofAPerson()));
            return day;
        }

        private void trouble(Day day, int house) {
            var trouble = random.nextInt(ONE_IN_TROUBLED) == 0 ? trouble(house) : Trouble.NONE;
            if (!trouble.equals(Trouble.NONE)) {
                day.houses().put(house, trouble);
            }
            if (random.nextInt(ONE_IN_ASKS) == 0 && trouble.kind().fate == Trouble.Fate.ARRIVES) {
                day.asking().add(house);
            }
        }

        private Trouble trouble(int house) {
            var kinds = Trouble.Kind.values();
            var kind = kinds[random.nextInt(kinds.length)];
            int seconds = WAITS.get(random.nextInt(WAITS.size()));
            if (kind.moves() && !moved.add(house)) {
                return Trouble.NONE;
            }
            if (kind.loses()) {
                gone.add(house);
            }
            return new Trouble(kind, seconds);
        }

        private Trouble ofAPerson() {
            var kinds = List.of(Trouble.Kind.FLOOD, Trouble.Kind.SERVER_ERROR, Trouble.Kind.CUT_AFTER);
            return new Trouble(kinds.get(random.nextInt(kinds.size())), WAITS.get(random.nextInt(WAITS.size())));
        }
    }
}
