package kz.habarshy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is written, the shield stays standing and keeps its word: addresses, odd letters, disguises. Longer:
/// `mvn test -Dtest=AnyTextProperties -Djqwik.tries.default=800000`, an hour.
class AnyTextProperties {
    private static final Screening SCREENING = Screening.of(Campaign.load(Path.of("../content/census-2021")));
    private static final String LURE = "Перепись: назовите код из SMS";

    @Property
    void judgesAnyText(@ForAll String text, @ForAll boolean forwarded) {
        Verdict verdict = SCREENING.judge(new Message(text, List.of(text), forwarded, Set.of(Circumstance.values())));

        assertThat(verdict.points()).isNotNegative();
        assertThat(verdict.fraud()).isEqualTo(SCREENING.warning(verdict) != null);
        assertThat(!verdict.fraud() || verdict.points() >= 60).isTrue();
    }

    @Property
    void judgesTheSameTextTheSame(@ForAll("scraps") String text) {
        assertThat(SCREENING.judge(Message.of(text))).isEqualTo(SCREENING.judge(Message.of(text)));
    }

    @Property
    void readsAnyAddress(@ForAll("addresses") String address) {
        Verdict verdict = SCREENING.judge(new Message("Перепись тут " + address, List.of(address), false));

        assertThat(verdict.signs()).allSatisfy(sign -> assertThat(sign.check()).isNotBlank());
    }

    @Property
    void neverTakesAnotherEndingForTheOfficialSite(@ForAll("endings") String ending) {
        Verdict verdict = SCREENING.judge(Message.of("Пройдите перепись на sanaq.gov.kz." + ending));

        assertThat(verdict.signs()).extracting(Sign::check).contains("lookalike_domain");
    }

    @Property
    void seesThroughInvisibleMarks(@ForAll("hidden") String lure) {
        assertThat(SCREENING.judge(Message.of(lure)).fraud()).isTrue();
    }

    @Property
    void isNeverAloneWithHowAMessageCame(@ForAll("chatter") String text, @ForAll Set<Circumstance> circumstances) {
        assertThat(SCREENING.judge(Message.of(text).sent(circumstances)).fraud())
                .isFalse();
    }

    @Property
    void cleansAnyTextToWordsWithLetters(@ForAll("scraps") String text) {
        assertThat(Wording.of(text).words())
                .allSatisfy(word -> assertThat(word.folded()).isNotBlank());
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> pieces = Arbitraries.of(
                "перепись",
                "са",
                "нақ",
                "\u200b",
                "\u0301",
                " ",
                ".",
                "[точка]",
                "к",
                "о",
                "д",
                "1414",
                "@",
                "«",
                "»",
                "?",
                "не",
                "\n",
                "\ud835",
                "xn--",
                "://",
                "gov.kz",
                "0",
                "3",
                "-",
                "*",
                "ѕ",
                "cvv",
                "😀",
                "ЖСН",
                "жіберіңіз");
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> scheme = Arbitraries.of("", "http://", "https://", "hxxp://", "tg://", "//", "http://a@");
        Arbitrary<String> host = Arbitraries.of(
                        "sanaq", "gov", "kz", "xn--", "xn--a", "..", "-", "сайт", "қаз", "1", "255", "[", "]", "bit",
                        "ly")
                .list()
                .ofMaxSize(8)
                .map(list -> String.join(".", list));
        return Combinators.combine(scheme, host, Arbitraries.strings().ofMaxLength(12))
                .as((start, middle, end) -> start + middle + "/" + end);
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(3)
                .ofMaxLength(12)
                .map(name -> name + ".com");
    }

    @Provide
    Arbitrary<String> hidden() {
        Arbitrary<String> mark = Arbitraries.of("\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff");
        return Combinators.combine(Arbitraries.integers().between(1, LURE.length() - 1), mark)
                .as((at, sign) -> LURE.substring(0, at) + sign + LURE.substring(at));
    }

    @Provide
    Arbitrary<String> chatter() {
        return Arbitraries.of(
                "Лифт снова стоит",
                "Су жоқ, қашан береді?",
                "Код от домофона сменили",
                "Перепись прошли за десять минут",
                "Кто заказывал пиццу, курьер внизу",
                "Санақшы келді, шай ішіп кетті");
    }
}
