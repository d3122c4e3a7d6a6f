package kz.habarshy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final Screening SCREENING = Screening.of(CAMPAIGN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Перепись населения: продиктуйте код из SMS | asks_code
                    Санақ үшін телефонға келген кодты айтып жіберіңіз | asks_code
                    Для переписи сообщите номер карты и CVV | asks_card
                    Перепись через бота, пришлите пароль от eGov мне в личку | asks_password
                    Пройду перепись за вас, скиньте ключ ЭЦП | asks_key
                    Перепись: пришлите фото удостоверения с двух сторон | asks_documents_photo
                    За перепись переведите 1000 тенге старшему | asks_money
                    Не прошли перепись, штраф, оплатите по ссылке pay-now.site | fine_with_payment
                    За участие в переписи приз, отправьте номер карты | promised_payout
                    Набор переписчиков, за форму внесите 2000 тг | job_with_fee
                    Перепись здесь: sanaq-gov.kz | lookalike_domain
                    Пройдите перепись тут bit.ly/abc | short_link
                    Заполните анкету переписи на anketa.site | foreign_link
                    Я переписчик, проведём перепись по видеозвонку | remote_interview
                    Для переписи установите AnyDesk и скажите код | screen_access
                    Скачайте приложение переписи perepis.apk | impostor_app
                    """)
    void namesTheSignThatItSaw(String text, String sign) {
        Verdict verdict = judge(text);

        assertThat(verdict.signs()).extracting(Sign::check).contains(sign);
        assertThat(verdict.fraud()).isTrue();
        assertThat(SCREENING.warning(verdict)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Соседи, не называйте код, звонят мошенники под видом переписи",
                "Санақ үшін код сұраса, айтпаңыздар",
                "Пришло: «перепись, назовите код». Это мошенники?",
                "Переписчик просит номер уведомления",
                "Скиньте номер уведомления о переписи, отмечу в списке",
                "Приготовьте удостоверение и ИИН для переписи",
                "Перепись на sanaq.gov.kz",
                "Код от домофона скиньте",
                "Курьер просит код, скиньте ему",
                "Приходил переписчик, спросил сколько нас, ушёл",
                ""
            })
    void givesNoWarningWhereNobodyIsDeceived(String text) {
        Verdict verdict = judge(text);

        assertThat(verdict.fraud()).as("%s", verdict.signs()).isFalse();
        assertThat(verdict.warningId()).isNull();
    }

    @Test
    void saysWhyAWarningOfANeighbourIsNoFraud() {
        Verdict verdict = judge("Осторожно, sanaq-bonus.site это мошенники, не переходите");

        assertThat(verdict.points()).isZero();
        assertThat(verdict.signs()).extracting(Sign::check).contains("lookalike_domain", "warns_others");
    }

    @Test
    void seesAddressesHiddenBehindWords() {
        Message message =
                new Message("Пройдите перепись здесь", List.of("https://sanaq.gov.kz.help-kz.com/login"), true);

        assertThat(SCREENING.judge(message).fraud()).isTrue();
    }

    @Test
    void explainsEachSignInBothLanguages() {
        Sign sign = new Sign("asks_code", 60, "");

        assertThat(SCREENING.explanation(sign, Language.KK)).contains("код");
        assertThat(SCREENING.explanation(sign, Language.RU)).contains("код");
    }

    @Test
    void judgesTheExamplesOfThePackAsTheyShould() {
        assertThat(new FraudExamples().check(CAMPAIGN)).isEmpty();
    }

    @Test
    void saysWhichAddressIsRightWhereAnHonestOneIsMisspelt() {
        Verdict verdict = judge("Перепись на sanaq.kz, прошли вчера с мужем");

        assertThat(verdict.fraud()).isFalse();
        assertThat(verdict.signs()).contains(new Sign("slip_address", 0, "sanaq.kz"));
        assertThat(SCREENING.explanation(new Sign("slip_address", 0, ""), Language.RU))
                .contains("sanaq.gov.kz");
    }

    @Test
    void letsHowAMessageCameTipTheScalesButNeverWarnsOfThatAlone() {
        Set<Circumstance> all = Set.of(Circumstance.values());
        Verdict verdict = SCREENING.judge(Message.of("Лифт снова стоит").sent(all));

        assertThat(verdict.points()).isEqualTo(40);
        assertThat(verdict.fraud()).isFalse();
        assertThat(judge("Код пришлите мне, кому пришёл").fraud()).isFalse();
        assertThat(SCREENING
                        .judge(Message.of("Код пришлите мне, кому пришёл").sent(all))
                        .fraud())
                .isTrue();
    }

    @Test
    void namesTheWordsByWhichAMessageIsLikeKnownFraud() {
        Verdict verdict = judge("Соседка по переписи сама всё внесёт, цифры из сообщения кидаем ей");

        assertThat(verdict.signs())
                .filteredOn(sign -> sign.check().endsWith("like_fraud"))
                .allSatisfy(sign -> assertThat(sign.detail()).isNotEmpty())
                .isNotEmpty();
    }

    private static Verdict judge(String text) {
        return SCREENING.judge(Message.of(text));
    }
}
