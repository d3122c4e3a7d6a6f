package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsedTextsTest {
    record Key(String id, Set<String> arguments) implements TextKey {}

    enum Spoken implements TextKey {
        HELLO;

        @Override
        public String id() {
            return "hello";
        }
    }

    @Test
    void findsTheKeysThatPackagesDeclare() {
        assertThat(TextKeys.declaredBeside(UsedTextsTest.class, "kz.habarshy.campaign"))
                .containsExactly(Spoken.HELLO);
    }

    @Test
    void tellsATextThatIsNotThere() {
        List<Problem> problems = new UsedTexts(List.of(Spoken.HELLO)).check(new SmallPack().load());
        assertThat(problems).contains(new Problem("texts/hello.kk.md", "", "is missing, Spoken.HELLO uses it"));
    }

    @Test
    void tellsATextThatNobodyUses() {
        assertThat(new SmallPack()
                        .with("texts/old.kk.md", "Ескі сөз")
                        .with("texts/old.ru.md", "Старые слова")
                        .problems())
                .containsExactly("texts/old.kk.md: is used nowhere");
    }

    @Test
    void tellsAPlaceholderThatTheProgramDoesNotFill() {
        assertThat(new SmallPack()
                        .change("texts/welcome.kk.md", "{name}", "{nmae}")
                        .change("texts/welcome.ru.md", "{name}", "{nmae}")
                        .problems())
                .containsExactlyInAnyOrder(
                        "texts/welcome.kk.md: {nmae} (KK) is neither in pack.yaml nor an argument of the text",
                        "texts/welcome.kk.md: {nmae} (RU) is neither in pack.yaml nor an argument of the text");
    }
}
