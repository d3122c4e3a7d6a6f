package kz.habarshy.screening;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.habarshy.wording.Hit;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// A message as the checks see it: what it speaks of, its addresses, and what it tells its reader to do. `census`:
/// whether it speaks of the census, by word or by address; `asksSomething`: whether there is a question in it. Nearly
/// every check asks for these two.
record Scene(Message message, Meaning meaning, List<Address> addresses, boolean census, boolean asksSomething) {
    /// Not the mark inside an address, before what it hands over: `/form?id=12`.
    private static final Pattern QUESTION = Pattern.compile("\\?(?:(?<![./]\\S{0,300}\\?)|(?![\\p{L}\\p{N}_%&=#]))");
    private static final Set<String> ASKING = Set.of("ма", "ме", "ба", "бе", "па", "пе");
    private static final Set<String> NOT = Set.of("не", "ни", "нелзиа", "никогда", "никому", "ешкашан");
    private static final Set<String> IF = Set.of("если", "пока", "кто");
    private static final Set<String> WITHOUT = Set.of("без", "никаких", "никакого", "никакие", "ешкандаи");
    private static final Set<String> ABSENT = Set.of("жок", "емес", "алмаиди", "алинбаиди", "нет", "сурамаиди");
    private static final Pattern KAZAKH_REFUSAL = Pattern.compile("(?:[пбм][ае]имин|[пбм]аимиз|[пбм]еимиз)$");
    private static final Pattern RUSSIAN_FIRST_PERSON = Pattern.compile("^(?:дам|буду|[а-яё]{3,}(?:у|ю|усь|юсь))$");
    private static final Pattern CENSUS = Pattern.compile("перепис|санак");
    private static final int FEWEST_SCRAPS = 6;
    private static final int SCRAP = 3;
    private static final int GAP = 9;
    private static final int SHORT_WORD = 4;
    private static final int INFINITIVE_AFTER = 4;

    static Scene of(Message message, Meaning meaning, List<Address> addresses) {
        boolean census = meaning.has("census", "interviewer")
                || addresses.stream().anyMatch(Address::namesCensus)
                || brokenCensus(meaning);
        boolean asks = QUESTION.matcher(message.text()).find() || asksInKazakh(meaning);
        return new Scene(message, meaning, addresses, census, asks);
    }

    /// «Пере пи сь»: words broken into scraps are read as one.
    private static boolean brokenCensus(Meaning meaning) {
        List<Word> words = meaning.wording().words();
        long scraps =
                words.stream().filter(word -> word.folded().length() <= SCRAP).count();
        return words.size() >= FEWEST_SCRAPS
                && 2 * scraps >= words.size()
                && CENSUS.matcher(meaning.wording().folded().replace(" ", "")).find();
    }

    /// «Бере берейін бе»: the particle at the end of a clause asks also without its mark.
    private static boolean asksInKazakh(Meaning meaning) {
        List<Word> words = meaning.wording().words();
        return IntStream.range(0, words.size())
                .filter(i -> ASKING.contains(words.get(i).folded()))
                .anyMatch(i -> i == words.size() - 1
                        || words.get(i + 1).clause() != words.get(i).clause());
    }

    boolean has(String... concepts) {
        return meaning.has(concepts);
    }

    /// Whether the census or a state body is spoken of, by word or by address.
    boolean official() {
        return census() || has("state") || addresses.stream().anyMatch(Address::lookalike);
    }

    boolean foreignAddress() {
        return addresses.stream().anyMatch(address -> !address.harmless());
    }

    /// Whether the reader is told to do this with that thing: an order near it, not a ban and not a tale.
    boolean demands(String verb, String thing) {
        return meaning.of(verb).stream()
                .filter(order -> !banned(order))
                .anyMatch(order -> meaning.of(thing).stream().anyMatch(hit -> close(order, hit)));
    }

    /// Like `demands`, but both in one sentence and at most so many words apart.
    boolean demandsNear(String verb, String thing, int words) {
        return meaning.of(verb).stream()
                .filter(order -> !banned(order))
                .anyMatch(order -> meaning.of(thing).stream()
                        .filter(hit -> !denied(hit))
                        .anyMatch(hit -> meaning.near(order, hit, words)));
    }

    /// Whether this is named and not said to be absent: «без залога», «взнос жоқ».
    boolean affirms(String thing) {
        return meaning.of(thing).stream().anyMatch(hit -> !denied(hit) && !refused(hit));
    }

    /// Whether this is said and not taken back by a «не» before it.
    boolean says(String thing) {
        return meaning.of(thing).stream().anyMatch(hit -> !refused(hit));
    }

    private boolean denied(Hit hit) {
        List<Word> words = meaning.wording().words();
        int before = Math.max(0, hit.from() - 2);
        int after = Math.min(words.size(), hit.to() + 2);
        return words.subList(before, hit.from()).stream().anyMatch(word -> WITHOUT.contains(word.folded()))
                || words.subList(hit.to(), after).stream().anyMatch(word -> ABSENT.contains(word.folded()));
    }

    /// Whether the reader is told to do this; one ban of it is enough to take it for advice against.
    boolean orders(String verb) {
        List<Hit> orders = meaning.of(verb);
        return !orders.isEmpty() && orders.stream().noneMatch(this::banned);
    }

    private static boolean close(Hit one, Hit other) {
        int gap = one.from() < other.from() ? other.from() - one.to() : one.from() - other.to();
        return gap <= GAP;
    }

    private boolean banned(Hit order) {
        return refused(order) || toldByOthers(order);
    }

    private boolean refused(Hit order) {
        List<Word> words = meaning.wording().words();
        int clause = words.get(order.from()).clause();
        for (int i = Math.max(0, order.from() - 2); i < order.from(); i++) {
            boolean condition = i > 0 && IF.contains(words.get(i - 1).folded());
            boolean directly =
                    i == order.from() - 1 || words.get(i + 1).folded().length() <= SHORT_WORD;
            if (NOT.contains(words.get(i).folded()) && words.get(i).clause() == clause && directly && !condition) {
                return true;
            }
        }
        return false;
    }

    /// «Не дам», «айтпаймын»: what the writer himself will not do.
    boolean refusedByWriter(Word word) {
        return KAZAKH_REFUSAL.matcher(word.folded()).find()
                || RUSSIAN_FIRST_PERSON.matcher(word.written()).find() && followsNot(word);
    }

    private boolean followsNot(Word word) {
        List<Word> words = meaning.wording().words();
        int at = words.indexOf(word);
        return at > 0 && words.get(at - 1).written().equals("не");
    }

    /// «Просил показать карту» tells of a wish, it is none.
    private boolean toldByOthers(Hit order) {
        String verb = meaning.wording().words().get(order.to() - 1).written();
        return verb.endsWith("ть")
                && meaning.of("reported").stream().anyMatch(told -> meaning.near(told, order, INFINITIVE_AFTER));
    }
}
