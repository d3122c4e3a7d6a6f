package kz.habarshy.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.buildings.BuildingsOnTrial;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 10, 5);
    private static final PersonalData PERSONAL = new PersonalData(BuildingsOnTrial.CAMPAIGN);

    /// Made of a birth date, a digit of the century and an order; of those that no digit checks another order is taken.
    private static String iin(LocalDate born, int century, int order) {
        String body = "%02d%02d%02d%d%04d"
                .formatted(born.getYear() % 100, born.getMonthValue(), born.getDayOfMonth(), century, order % 10_000);
        int control = Iin.control(body + "0");
        return control == 10 ? iin(born, century, order + 1) : body + control;
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 36_500),
                        Arbitraries.integers().between(0, 9_998),
                        Arbitraries.integers().between(0, 2))
                .as((days, order, sex) -> {
                    LocalDate born = TODAY.minusDays(days);
                    int century = sex == 0 ? 0 : (born.getYear() < 2000 ? 2 : 4) + sex;
                    return iin(born, century, order);
                });
    }

    @Provide
    Arbitrary<List<String>> joints() {
        return Arbitraries.of("", "", " ", "-", " - ", "\u00a0", "–", ".", "\u200b")
                .list()
                .ofSize(12);
    }

    @Provide
    Arbitrary<List<Character>> digitsAndJoints() {
        return Arbitraries.chars().with("0123456789 -.–\u00a0٣५\n,+/").list().ofMaxSize(60);
    }

    @Property(tries = 3000)
    void findsAnIinInEverySpelling(@ForAll("numbers") String iin, @ForAll("joints") List<String> joints) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < iin.length(); i++) {
            spelled.append(iin.charAt(i)).append(i < 11 ? joints.get(i) : "");
        }
        assertThat(PERSONAL.in("Менің ЖСН: " + spelled + ", жазып алыңыз", TODAY))
                .containsExactly(Kind.IIN);
        assertThat(PERSONAL.in(spelled.toString(), TODAY)).containsExactly(Kind.IIN);
    }

    @Property(tries = 5000)
    void takesNoOtherTwelveDigitsForAnIin(@ForAll("numbers") String iin, @ForAll("places") List<Integer> places) {
        StringBuilder other = new StringBuilder(iin);
        for (int place : places) {
            other.setCharAt(place % 12, (char) ('0' + place / 12));
        }
        assertThat(PERSONAL.in("ИИН " + other, TODAY).contains(Kind.IIN)).isEqualTo(isOne(other.toString()));
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 119).list().ofMinSize(1).ofMaxSize(12);
    }

    /// The rules once more, as they stand in the order that made the number.
    private static boolean isOne(String digits) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < 11; i++) {
            first += (i + 1) * (digits.charAt(i) - '0');
            second += ((i + 2) % 11 + 1) * (digits.charAt(i) - '0');
        }
        int control = first % 11 == 10 ? second % 11 : first % 11;
        int century = digits.charAt(6) - '0';
        return control == digits.charAt(11) - '0'
                && Stream.of(18, 19, 20)
                        .filter(c -> century == 0 || century <= 6 && c == 17 + (century + 1) / 2)
                        .map(c -> c + digits.substring(0, 6))
                        .anyMatch(PersonalDataTest::isBirthday);
    }

    private static boolean isBirthday(String date) {
        try {
            LocalDate day = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
            return !day.isAfter(TODAY) && day.isAfter(TODAY.minusYears(125));
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "990101300127, false", // another control digit
        "991301300122, false", // a thirteenth month
        "990230300124, false", // the thirtieth of February
        "350101500122, false", // born in 2035
        "940140000127, false", // a company: its fifth digit is 4
        "123456789012, false",
        "000000000000, false"
    })
    void knowsWhatNoIinCanBe(String digits, boolean valid) {
        assertThat(Iin.isValid(digits, TODAY)).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void leavesACompanysNumberOfTheSameSumAlone(int type) {
        for (int order = 0; order < 500; order++) {
            String body = "9401%d0%05d".formatted(type, order * 37);
            int control = Iin.control(body + "0");
            assertThat(PERSONAL.in("ИИН/БИН " + body + control % 10, TODAY)).isEmpty();
        }
    }

    @Property(tries = 1500)
    void neverThrowsWhateverTheText(@ForAll String text, @ForAll String other) {
        assertThat(PERSONAL.in(text + "код пришёл " + other, TODAY)).isNotNull();
        assertThat(Digits.in(text).stream()
                        .mapToInt(run -> run.numbers(12).size())
                        .sum())
                .isNotNegative();
    }

    @Property(tries = 800)
    void neverThrowsWhateverDigitsAndJoints(@ForAll("digitsAndJoints") List<Character> characters) {
        String text = characters.stream().map(String::valueOf).collect(Collectors.joining());
        Set<Kind> found = PERSONAL.in(text, TODAY);
        assertThat(found).doesNotContain(Kind.CODE, Kind.DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Моя карта 4400 4301 2345 6789, срок 12/26",
                "Менің картам 4400430123456789",
                "карта 4400-4301-2345-6789 CVV 123",
                "4400 4301 2345 6789 12 26 123"
            })
    void findsACard(String text) {
        assertThat(PERSONAL.in(text, TODAY)).containsExactly(Kind.CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Соседи, собираем на домофон по 2000, карта 4400 4301 2345 6789",
                "Көршілер, лифтке ақша жинаймыз, карта 4400 4301 2345 6789",
                "Каспий голд 4400 4301 2345 6789, Айгүл А.",
                "Карта 4400 4301 2345 6788",
                "Серия 1234 5678 9012 3456",
                "IBAN KZ4400430123456789",
                "Квитанция на оплату: ИИН 990101300122, сумма 5400",
                "Лицевой счёт 990101300122, показания 00345",
                "Есептегіш нөмірі 990101300122",
                "Посылка, трек 990101300122",
                "+990101300122",
                "https://krisha.kz/a/show/990101300122",
                "Хабарлама нөмірі 1234567890",
                "Номер переписчика 750101, проверил, есть в списке",
                "8 701 123 45 67, 8 705 765 43 21",
                "Бүгін 2021-10-05, сағат 18:30-да жиналыс, 12-пәтер"
            })
    void leavesWhatIsMeantToBeSeenAlone(String text) {
        assertThat(PERSONAL.in(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "код пришёл 4821",
                "Мне пришел код 482913 от егов, это что?",
                "Маған код келді 4821",
                "смс код 482 913",
                "Код регистрации переписи 482913, куда его вводить?",
                "Санаққа тіркелу коды 482913 келді"
            })
    void findsACodeThatCameToAPhone(String text) {
        assertThat(PERSONAL.in(text, TODAY)).containsExactly(Kind.CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "код домофона 4821",
                "Подъезд коды 4821, кімге келді хабарлама",
                "пришла смс от 1414, что это?",
                "Пришёл код из смс, куда его вводить?",
                "Код города 7272, звонили мошенники",
                "Курьерге кодты айтыңыз 4821, сәлемдеме келді",
                "Пришло сообщение: воды не будет до 2021 года",
                "Код не приходит уже 3 дня",
                "Номер уведомления 48291300 пришёл, код не нужен"
            })
    void leavesOtherCodesAlone(String text) {
        assertThat(PERSONAL.in(text, TODAY)).isEmpty();
    }
}
