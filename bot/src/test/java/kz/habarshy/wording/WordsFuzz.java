package kz.habarshy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.habarshy.fuzz.Fuzzed;

/// The folding of letters, to be broken.
public final class WordsFuzz {
    private WordsFuzz() {}

    public static Fuzzed words() {
        List<String> good = List.of(
                "Санақтан өттіңіз бе? Кодты айтпаңыз",
                "П е р е п и с ь   н а с е л е н и я",
                "cанaк қyзмeтi",
                "𝐩𝐞𝐫𝐞𝐩𝐢𝐬 𝔰𝔞𝔫𝔞𝔮",
                "ｐｅｒｅｐｉｓ ｋｏｄ",
                "пере\u00adпись ко\u200bд",
                "s@n@q k0d 4islo",
                "مرحبا शब्द 漢字 ㎏ ﷺ ǆ ﬃ İıẞß");
        List<String> pieces = List.of(
                "\u0301",
                "\u0308",
                "\u200d",
                "\ufe0f",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "\ud800",
                "\udfff",
                "\u202e",
                "\u2066",
                "\ufdfa",
                "\u0130",
                "\u1e9e",
                "\u0345",
                "\u1fb7",
                "\ufb03",
                "\u0149",
                "\u3000",
                "\u2028",
                "\ufeff",
                "\ufffe",
                "4",
                "0",
                "-",
                "'",
                "ʼ");
        return Fuzzed.text("words", good, pieces, text -> {
            Wording wording = Wording.of(text);
            assertThat(wording.words())
                    .allMatch(word -> !word.folded().isBlank() && !word.stem().isBlank());
            assertThat(Wording.of(text)).isEqualTo(wording);
        });
    }
}
