package kz.habarshy.conversation;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.at;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsThisTrueTest {
    private static final String SHIRTS_KK =
            "Ақ көйлек киген жастар папка ұстап, әкімдіктенбіз, санақ жүргіземіз деп есік қағып жүр, таратыңыздар";
    private static final String SHIRTS_RU =
            "По домам ходят люди в белых рубашках с папками, говорят что из акимата, перепись. Не открывайте, перешлите всем";

    private static Said forwarded(Speaker by, String text, @Nullable Attachment attachment) {
        return new Said(OWN, by, 7, text, true, false, true, List.of(), null, null, null, attachment);
    }

    private static Said reply(String text, @Nullable String replied, boolean toBot) {
        return new Said(GROUP, OLGA, 8, text, toBot, false, false, List.of(), 7L, replied, null, null);
    }

    private static String answer(Decision decision) {
        assertThat(words(decision)).hasSize(1);
        return words(decision).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Ақ жейде киген студенттер әкімдіктенбіз, санақпыз деп жүр', 'хабарлама расталмаған', 'куәлігінің нөмірі'",
        "ru, 'Люди в белых рубашках говорят что из акимата, перепись', 'не подтверждено', 'номер удостоверения'",
        "kk, 'Аудиода санақ деп видеоқоңырау шалады дейді', 'бейнеқоңыраумен де, телефонмен де жүргізілмейді', '2021 жылғы қазан'",
        "ru, 'Аудио: звонят по видеосвязи якобы перепись', 'не проводят ни по видеосвязи', 'октябрь 2021'",
        "kk, 'Ішкі істер департаментіненбіз деп куәлік тексеріп, үй тонап жүр', 'белгілі жалған хабар', 'PolitiFact'",
        "ru, 'Люди из департамента внутренних дел проверяют документы и грабят дома', 'ложная рассылка', 'PolitiFact'",
        "kk, 'Санақтан өтпегенге айыппұл салынады екен', 'жартылай ғана дұрыс', 'қолданбайтынын'",
        "ru, 'За отказ от переписи всех оштрафуют', 'правда лишь наполовину', 'не применяет'",
        "kk, 'Санақтан өтпегендерді елден шығармайды, анықтама керек', 'ешқандай дәлел жоқ', '1446'",
        "ru, 'Без справки о переписи не выпустят из страны', 'Подтверждения этому у нас нет', '1446'"
    })
    void saysWhatIsKnownOfAMessageThatGoesRound(String language, String text, String verdict, String why) {
        Speaker by = language.equals("kk") ? AIGUL : OLGA;
        assertThat(answer(House.decide(forwarded(by, text, null), own(), SEPTEMBER)))
                .startsWith("<b>")
                .contains(verdict, why);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Рас па? Ақ көйлек киген адамдар үй аралап, санақ деп жүр, есік ашпаңыздар', хабарлама расталмаған",
        "kk, 'Ақ көйлек киген адамдар санақ деп жүр, басқаларға таратыңыздар', хабарлама расталмаған",
        "ru, 'По домам ходят в белых рубашках, говорят, перепись. Это правда?', не подтверждено",
        "ru, 'По домам ходят в белых рубашках, говорят, перепись. Перешлите всем', не подтверждено"
    })
    void takesWhatIsTypedForAMessageThatGoesRoundWhereItIsDoubtedOrAsksToBePassedOn(
            String language, String text, String verdict) {
        Speaker by = language.equals("kk") ? AIGUL : OLGA;
        assertThat(answer(House.decide(said(OWN, by, text, true), own(), SEPTEMBER)))
                .contains(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Құрметті тұрғындар, санақтан 15 қазанға дейін sanaq.gov.kz сайтында онлайн өтіңіздер', 'шын хабарландыруына ұқсайды', '15 қазан'",
        "ru, 'Уважаемые жители, онлайн-перепись до 15 октября на sanaq.gov.kz', 'Похоже на настоящее объявление', '15 октября'"
    })
    void tellsAGenuineAnnouncementAndWhatHoldsToday(String language, String text, String verdict, String fact) {
        Speaker by = language.equals("kk") ? AIGUL : OLGA;
        assertThat(answer(House.decide(forwarded(by, text, null), own(), SEPTEMBER)))
                .contains(verdict, fact);
    }

    @Test
    void datesAnOldAnnouncementByWhatHoldsOnThatDay() {
        String text = "Онлайн-перепись до 15 октября на sanaq.gov.kz";
        assertThat(answer(House.decide(forwarded(OLGA, text, null), own(), at("2021-10-17T12:00"))))
                .contains("приостановлена");
    }

    @ParameterizedTest
    @CsvSource({"voice, Дауыстық хабарламаны, Голосовое сообщение", "photo, Дауыстық хабарламаны, Голосовое сообщение"})
    void saysWhatItCannotRead(String kind, String kazakh, String russian) {
        var beside = new Attachment(kind, "file", "", 1000, "");
        assertThat(answer(House.decide(forwarded(AIGUL, "", beside), own(), SEPTEMBER)))
                .startsWith(kazakh);
        assertThat(answer(House.decide(forwarded(OLGA, "", beside), own(), SEPTEMBER)))
                .startsWith(russian);
        assertThat(answer(House.decide(reply("/check", "", false), served("ru"), SEPTEMBER)))
                .startsWith(russian);
    }

    @Test
    void cannotTellWhoseNumberAContactIs() {
        var contact = new Attachment("contact", "", "", 0, "");
        assertThat(answer(House.decide(forwarded(AIGUL, "", contact), own(), SEPTEMBER)))
                .contains("кімдікі екенін біле алмаймын", "1446");
        assertThat(answer(House.decide(forwarded(OLGA, "", contact), own(), at("2021-12-01T12:00"))))
                .contains("Чей это номер", "102")
                .doesNotContain("1446");
    }

    @ParameterizedTest
    @CsvSource({"kk, хабарлама расталмаған", "ru, не подтверждено"})
    void checksTheMessageThatSomebodyRepliesToAtEveryLevel(String language, String verdict) {
        String text = language.equals("kk") ? SHIRTS_KK : SHIRTS_RU;
        for (String level : List.of("1", "4")) {
            var state = served(language, "b.level", level);
            Decision checked = House.decide(reply("/check", text, false), state, SEPTEMBER);
            assertThat(answer(checked)).contains(verdict);
            assertThat(((Act.Say) checked.posts().getFirst().act()).replyTo()).isEqualTo(8);
            assertThat(answer(House.decide(reply("/check@habarshy_bot", text, true), state, SEPTEMBER)))
                    .contains(verdict);
        }
    }

    @Test
    void keepsTheCheckOfABadgeWhereNothingIsRepliedToOrANumberIsNamed() {
        assertThat(answer(House.decide(said(GROUP, OLGA, "/check", false), served("ru"), SEPTEMBER)))
                .doesNotContain("признаков обмана");
        assertThat(answer(House.decide(reply("/check 123456", SHIRTS_RU, false), served("ru"), SEPTEMBER)))
                .doesNotContain("не подтверждено");
    }

    @ParameterizedTest
    @CsvSource({
        "рас па?, қауіпсіз деген сөз емес, kk",
        "это правда?, Это не значит, ru",
        "это правда или фейк?, Это не значит, ru"
    })
    void saysThatNothingWasSeenWhereSomebodyAsksWhetherItIsTrue(String text, String line, String language) {
        Decision decision = House.decide(reply(text, "Ертең су болмайды", true), served(language), SEPTEMBER);
        assertThat(answer(decision)).contains(line);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'санақтан өтпесең елден шығармайды дейді, рас па', ешқандай дәлел жоқ",
        "ru, 'правда что без переписи не выпустят из страны?', Подтверждения этому у нас нет"
    })
    void answersAPlainQuestionAboutARumourThatNoAnswerCovers(String language, String text, String line) {
        Speaker by = language.equals("kk") ? AIGUL : OLGA;
        assertThat(answer(House.decide(said(OWN, by, text, true), own(), SEPTEMBER)))
                .contains(line);
    }

    @Test
    void volunteersNoRumourInAGroup() {
        assertThat(House.decide(said(GROUP, OLGA, SHIRTS_RU, false), served("ru"), SEPTEMBER)
                        .posts())
                .noneSatisfy(post -> assertThat(post.act().toString()).contains("не подтверждено"));
    }
}
