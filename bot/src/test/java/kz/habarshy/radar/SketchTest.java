package kz.habarshy.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kz.habarshy.buildings.BuildingsOnTrial;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {
    private static final int LIKE = BuildingsOnTrial.CAMPAIGN.radar().counting().likeness();
    private static final List<String> LURES = List.of(
            "Здравствуйте, это перепись населения, на ваш телефон пришёл код из СМС, продиктуйте его оператору сегодня до вечера, иначе анкета не сохранится и придётся начинать заново",
            "Сәлеметсіз бе, санақ қызметінен хабарласып тұрмын, телефоныңызға келген алты санды айтып жіберіңіз, әйтпесе сауалнамаңыз сақталмай қалады деп ескертемін",
            "Внимание жильцам: за прохождение переписи начислена выплата, перейдите по ссылке, укажите номер карты и срок действия, деньги придут в течение часа",
            "Құрметті тұрғындар, санақтан өткені үшін сыйақы беріледі, сілтемеге өтіп, картаңыздың нөмірін енгізіңіз, ақша бір сағатта түседі");

    private static Sketch sketch(String text) {
        return Sketch.of(text, 5).orElseThrow();
    }

    /// What people and senders change on the way: a word left out, two swapped, greetings, figures, signs, capitals.
    @Provide
    Arbitrary<List<String>> edited() {
        return Combinators.combine(
                        Arbitraries.of(LURES),
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.of("", "Всем привет! ", "Көршілер, ", "❗️❗️ ", "8 777 123 45 67 ", "1) "),
                        Arbitraries.of("", " https://sanaq-bonus.xyz/a1", " 🙏", " до 15.10.2021", " @bonus_kz"),
                        Arbitraries.of("plain", "capitals", "hidden", "likeness"))
                .as((lure, left, swapped, before, after, how) ->
                        List.of(lure, before + disguised(edited(lure, left, swapped), how) + after));
    }

    private static String edited(String lure, int left, int swapped) {
        List<String> words = new ArrayList<>(List.of(lure.split(" ")));
        words.remove(left % words.size());
        words.addFirst(words.remove(swapped % words.size()));
        return String.join(" ", words);
    }

    private static String disguised(String text, String how) {
        return switch (how) {
            case "capitals" -> text.toUpperCase(java.util.Locale.ROOT);
            case "hidden" -> text.replace("о", "о\u200B");
            case "likeness" -> text.replace('а', 'a').replace('е', 'e');
            default -> text;
        };
    }

    @Property(tries = 300)
    void staysNearAfterSmallEdits(@ForAll("edited") List<String> pair) {
        assertThat(sketch(pair.getFirst()).likeness(sketch(pair.getLast()))).isGreaterThanOrEqualTo(LIKE);
    }

    /// Bands are a matter of luck: what one house's wording misses, the next one's finds.
    @Test
    void findsNearlyEveryEditedLureByABand() {
        int found = 0;
        int all = 0;
        for (String lure : LURES) {
            var bands = new HashSet<>(sketch(lure).bands());
            for (int place = 0; place < 19 * 19; place++) {
                String edited = "Көршілер, " + edited(lure, place / 19, place % 19) + " @bonus_kz";
                all++;
                found += sketch(edited).bands().stream().anyMatch(bands::contains) ? 1 : 0;
            }
        }
        assertThat(found).isBetween(all * 99 / 100, all);
    }

    @Test
    void keepsDifferentMessagesApart() {
        List<Sketch> all = new ArrayList<>();
        for (String language : List.of("kk", "ru")) {
            BuildingsOnTrial.CAMPAIGN.lines("chatter." + language + ".txt").stream()
                    .flatMap(line -> Sketch.of(line, 5).stream())
                    .limit(300)
                    .forEach(all::add);
        }
        LURES.forEach(lure -> all.add(sketch(lure)));
        int near = 0;
        int pairs = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                near += all.get(i).likeness(all.get(j)) >= LIKE ? 1 : 0;
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(20_000);
        assertThat(near).isLessThan(pairs / 2_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 3", "0, 2", "1, 3"})
    void tellsLuresOfOtherWordsApart(int one, int other) {
        assertThat(sketch(LURES.get(one)).likeness(sketch(LURES.get(other)))).isLessThan(LIKE);
    }

    @Test
    void takesTooFewWordsForNoText() {
        assertThat(Sketch.of("Код айтыңыз 123 456 789 https://a.kz/b/c/d", 5)).isEmpty();
        assertThat(Sketch.of("", 1)).isEmpty();
    }

    @Property(tries = 200)
    void readsWhatItWroteWhateverTheText(@ForAll String text) {
        Optional<Sketch> sketch = Sketch.of(text, 1);
        assertThat(sketch.map(Sketch::text).map(Sketch::parse).map(Sketch::text))
                .isEqualTo(sketch.map(Sketch::text));
        sketch.ifPresent(each -> assertThat(each.text()).hasSize(171));
    }
}
