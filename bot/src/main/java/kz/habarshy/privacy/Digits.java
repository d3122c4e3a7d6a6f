package kz.habarshy.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Digits that a text writes one after the other, in groups with spaces, dashes or dots between; what stands before the
/// first.
record Digits(String before, List<Group> groups) {
    private static final int LONGEST_JOINT = 3;
    private static final Pattern NAMED = Pattern.compile("(?s).*(?:иин|жсн|iin|jsn|zhsn|карта|карты|card)");
    private static final Pattern PART_OF_ANOTHER = Pattern.compile("(?s).*(?:[+/=#@_\\\\]|\\p{L})");
    private static final int LARGE_GROUP = 6;

    /// `joint` is what stands between this group and the one before.
    record Group(String joint, String digits) {}

    /// All of a text, in order; digits of any script count by their value.
    static List<Digits> in(String text) {
        List<Digits> all = new ArrayList<>();
        var reading = new Reading(text, all);
        text.codePoints().forEach(reading::take);
        reading.end();
        return List.copyOf(all);
    }

    /// Every number of so many digits that may be meant by these: all of them, a group, or neighbouring groups that are
    /// written alike.
    List<String> numbers(int length) {
        List<String> numbers = new ArrayList<>();
        if (isPartOfAnother()) {
            return numbers;
        }
        for (int from = 0; from < groups.size(); from++) {
            StringBuilder digits = new StringBuilder();
            for (int to = from; to < groups.size() && digits.length() < length; to++) {
                digits.append(groups.get(to).digits());
                if (digits.length() == length && isOne(from, to)) {
                    numbers.add(digits.toString());
                }
            }
        }
        return numbers;
    }

    /// A phone after +, a part of an address, an order number with letters.
    private boolean isPartOfAnother() {
        String lower = before.toLowerCase(Locale.ROOT);
        return PART_OF_ANOTHER.matcher(lower).matches() && !NAMED.matcher(lower).matches();
    }

    private boolean isOne(int from, int to) {
        List<Group> part = groups.subList(from, to + 1);
        boolean all = part.size() == groups.size() || part.size() == 1;
        boolean alike = part.stream().skip(1).map(Group::joint).distinct().count() == 1;
        int longest =
                part.stream().mapToInt(group -> group.digits().length()).max().orElse(0);
        int shortest =
                part.stream().mapToInt(group -> group.digits().length()).min().orElse(0);
        return all || alike && shortest >= 3 && (longest >= LARGE_GROUP || longest == shortest);
    }

    @Override
    public String toString() {
        return groups.stream().map(Group::digits).collect(Collectors.joining(" "));
    }

    /// The text as far as it is read.
    private static final class Reading {
        private static final int WORD = 12;
        private final List<Digits> all;
        private final List<Group> groups = new ArrayList<>();
        private final StringBuilder digits = new StringBuilder();
        private final StringBuilder joint = new StringBuilder();
        private final StringBuilder word = new StringBuilder();

        private Reading(String text, List<Digits> all) {
            this.all = all;
            this.word.ensureCapacity(Math.min(text.length(), WORD));
        }

        private void take(int point) {
            int value = Character.isDigit(point) ? Character.digit(point, 10) : -1;
            if (value >= 0) {
                digits.append(value);
            } else if (Character.getType(point) != Character.FORMAT) {
                other(point);
            }
        }

        private void other(int point) {
            group();
            if (!groups.isEmpty() && isJoint(point) && joint.length() < LONGEST_JOINT) {
                joint.appendCodePoint(Character.isSpaceChar(point) ? ' ' : point);
                return;
            }
            end();
            word.appendCodePoint(point);
            if (word.length() > WORD) {
                word.delete(0, word.length() - WORD);
            }
        }

        private void group() {
            if (!digits.isEmpty()) {
                groups.add(new Group(joint.toString(), digits.toString()));
                digits.setLength(0);
                joint.setLength(0);
            }
        }

        private void end() {
            group();
            if (!groups.isEmpty()) {
                all.add(new Digits(word.toString(), List.copyOf(groups)));
                groups.clear();
                word.setLength(0);
                word.append(joint);
            }
            joint.setLength(0);
        }

        private static boolean isJoint(int point) {
            return Character.isSpaceChar(point) && point != '\u2028' && point != '\u2029'
                    || Character.getType(point) == Character.DASH_PUNCTUATION
                    || point == '.'
                    || point == '·'
                    || point == '\u2212'
                    || point == '\t';
        }
    }
}
