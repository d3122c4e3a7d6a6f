package kz.habarshy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.fuzz.Fuzzed;
import kz.habarshy.screening.FraudExamples.Example;

/// The judge and its reading of addresses, to be broken.
public final class LuresFuzz {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final Screening SCREENING = Screening.of(CAMPAIGN);
    private static final List<String> PIECES = List.of(
            "\u200b",
            "\u0301",
            "\u202e",
            "\ud835\udc1a",
            "\ud835",
            "\udc1a",
            " ",
            ".",
            "[точка]",
            "(dot)",
            "1414",
            "@",
            "«",
            "»",
            "?",
            ":",
            "\n",
            "xn--",
            "xn--80ak6aa92e",
            "://",
            "gov.kz",
            "sanaq",
            "sаnаq",
            "%2e",
            "//",
            "@sanaq.gov.kz",
            "::1",
            "0x7f",
            "1.2.3.4",
            "\u3002",
            "．",
            "．kz",
            "tg://resolve?domain=",
            "t.me/",
            "cvv",
            "😀",
            "қ",
            "код",
            "-",
            "'",
            "\"",
            "\u0000");

    private LuresFuzz() {}

    public static Fuzzed lures() {
        List<String> good =
                FraudExamples.of(CAMPAIGN).stream().map(Example::text).toList();
        return Fuzzed.text("lures", good, PIECES, text -> judged(new Message(text, List.of(), false)));
    }

    public static Fuzzed addresses() {
        List<String> good = List.of(
                "https://sanaq.gov.kz/anketa?x=1#y",
                "Перепись: sanaq-gov.kz",
                "http://user:pass@sanaq.gov.kz.online-kz.ru:8080/a.apk",
                "xn--snq-cedd.gov.kz",
                "санақ.қаз",
                "hxxps://bit.ly/3abc",
                "http://[2001:db8::1]/перепись",
                "10.0.0.1/a",
                "sanaq . gov . kz",
                "https://egov.kz@evil.example/");
        return Fuzzed.text("addresses", good, PIECES, text -> {
            judged(new Message("Перепись тут " + text, List.of(text), false, Set.of(Circumstance.values())));
            assertThat(SCREENING.strangeAddresses(new Message(text, List.of(text), false)))
                    .allMatch(address -> !address.isBlank());
        });
    }

    private static void judged(Message message) {
        Verdict verdict = SCREENING.judge(message);
        assertThat(verdict.points()).isNotNegative();
        assertThat(verdict.fraud()).isEqualTo(SCREENING.warning(verdict) != null);
    }
}
