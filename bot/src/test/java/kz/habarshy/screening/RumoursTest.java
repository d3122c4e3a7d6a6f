package kz.habarshy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kz.habarshy.campaign.Campaign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RumoursTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final Rumours RUMOURS = Rumours.of(CAMPAIGN);

    private static @Nullable String about(String text) {
        Rumour rumour = RUMOURS.in(Message.of(text));
        return rumour == null ? null : rumour.id();
    }

    /// None of these wordings stands in the pack.
    @ParameterizedTest
    @CsvSource({
        "white_shirts, 'В соседнем районе девушки в белых рубашках с бейджами, сказали что от акимата, переписывают жильцов'",
        "white_shirts, 'Ертең ақ жейде киген студенттер санақ деп келеді екен, есік ашпау керек'",
        "white_shirts, 'aq koilek kigen jastar akimdikten dep sanaq jurgizip jatyr'",
        "video_call, 'Перепись по видеосвязи: женщина плачет в аудио, у неё всё списали'",
        "video_call, 'Бейнеқоңырау шалып, санақ қызметкерімін деген әйел туралы дауыстық хабар'",
        "home_affairs, 'Якобы сотрудники внутренних дел ограбили уже три дома, проверяют документы'",
        "home_affairs, 'Ішкі істер бөліміненбіз деп куәлік сұрап, үйді тонапты'",
        "fines, 'Нам сказали оштрафуют весь подъезд, если не пройдём перепись'",
        "fines, 'Санаққа қатыспағандарға айыппұл салына бастапты'",
        "no_exit, 'Границу закроют и без справки о переписи никого не выпустят'",
        "no_exit, 'Санақтан өтпегендер шекарадан шыға алмайды екен'",
        "genuine_online, 'Онлайн перепись продлится до 15 октября, сайт sanaq.gov.kz'",
        "genuine_doors, 'Интервьюерлер үйлерді 1 қазаннан бастап аралайды'"
    })
    void knowsAMessageThatGoesRoundHoweverItIsWorded(String rumour, String text) {
        assertThat(about(text)).isEqualTo(rumour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Кто видел мою белую рубашку, сушилась на балконе",
                "Бүгін ақ көйлек киіп тойға барамыз",
                "Давайте созвонимся по видео и обсудим шлагбаум",
                "За парковку на газоне штраф",
                "Ертең су болмайды, кешке дейін",
                "Перепись уже прошли, было несложно",
                "Ішкі істер бөліміне арыз жаздым, велосипедімді ұрлап кетті"
            })
    void volunteersNothingThatNobodyNamed(String text) {
        assertThat(about(text)).isNull();
    }

    @Test
    void findsNoRumourInOrdinaryTalk() {
        for (String file : List.of("chatter.kk.txt", "chatter.ru.txt")) {
            assertThat(CAMPAIGN.lines(file).stream().map(RumoursTest::about).filter(Objects::nonNull))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Онлайн-перепись до 15 октября на sanaq-gov.kz",
                "Онлайн-перепись до 15 октября, вопросы по номеру +7 701 123 45 67",
                "Санақтан 15 қазанға дейін онлайн өтіңіз: bit.ly/sanaq"
            })
    void takesNothingWithAStrangersAddressOrPhoneForAnAnnouncement(String text) {
        assertThat(about(text)).isNull();
    }
}
