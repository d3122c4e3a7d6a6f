package kz.habarshy.conversation;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    private static final String LURE = "https://sanaq-gov.kz/anketa";

    private static Said photo(ChatKey chat, Speaker by, String caption, long bytes) {
        var picture = new Attachment("photo", "file-1", "", bytes, "", "unique-1");
        boolean own = chat.isPrivate();
        return new Said(chat, by, 7, caption, own, false, false, List.of(), null, null, null, picture);
    }

    private static List<Act.Ask> asks(Decision decision) {
        return decision.posts().stream()
                .map(Post::act)
                .filter(Act.Ask.class::isInstance)
                .map(Act.Ask.class::cast)
                .filter(ask -> ask.what().equals(Act.PICTURE))
                .toList();
    }

    private static Found seen(ChatKey chat, Decision asked, String... values) {
        Act.Ask ask = asks(asked).getFirst();
        Map<String, String> all = new HashMap<>(ask.values());
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        return new Found(chat, ask.what(), all);
    }

    @ParameterizedTest
    @CsvSource({"kk, Абай болыңыз", "ru, Осторожно"})
    void judgesWhatStandsInACodeAsALinkOfTheMessage(String language, String words) {
        ChatState chat = served(language, "b.level", "2");
        Decision asked = House.decide(photo(GROUP, OLGA, "", 100), chat, SEPTEMBER);
        assertThat(words(asked)).isEmpty();
        Decision warning = House.decide(seen(GROUP, asked, "code1", LURE), chat, SEPTEMBER);
        assertThat(words(warning)).singleElement().asString().contains(words).doesNotContain("sanaq-gov");
        assertThat(((Act.Say) warning.posts().getFirst().act()).replyTo()).isEqualTo(7);
        assertThat(House.decide(seen(GROUP, asked), chat, SEPTEMBER)).isEqualTo(Decision.NONE);
        assertThat(House.decide(seen(GROUP, asked, "problem", "gone"), chat, SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"рас па?, алаяқтық белгілері бар", "это правда?, есть признаки обмана"})
    void saysInPrivateWhatIsWrongWithACode(String caption, String words) {
        Decision asked = House.decide(photo(OWN, AIGUL, caption, 100), own(), SEPTEMBER);
        assertThat(words(asked)).isEmpty();
        Decision judged = House.decide(seen(OWN, asked, "code1", LURE), own(), SEPTEMBER);
        assertThat(words(judged)).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @CsvSource({"'санақтанбыз деп есік қағып тұр, ашайын ба?', 1446", "'за дверью стоит переписчик, открывать?', 1446"})
    void answersAtTheDoorBeforeItLooks(String caption, String words) {
        Decision decision = House.decide(photo(GROUP, OLGA, caption, 100), served("both"), SEPTEMBER);
        assertThat(words(decision)).singleElement().asString().contains(words);
        assertThat(asks(decision)).isEmpty();
    }

    @Test
    void looksAtNothingLargeAndNotUnaskedBelowLevelTwoOrWhilePaused() {
        assertThat(asks(House.decide(photo(GROUP, OLGA, "", 6 << 20), served("ru"), SEPTEMBER)))
                .isEmpty();
        for (ChatState state : List.of(served("ru", "b.level", "1"), served("ru", "b.paused", "2021-09-10"))) {
            assertThat(asks(House.decide(photo(GROUP, OLGA, "", 100), state, SEPTEMBER)))
                    .isEmpty();
        }
    }

    @Test
    void looksAtThirtyPicturesAnHour() {
        ChatState state = served("kk");
        for (int i = 0; i < 30; i++) {
            Decision look = House.decide(photo(GROUP, AIGUL, "", 100), state, SEPTEMBER);
            assertThat(asks(look)).hasSize(1);
            state = after(state, look);
        }
        assertThat(asks(House.decide(photo(GROUP, AIGUL, "", 100), state, SEPTEMBER)))
                .isEmpty();
        assertThat(asks(House.decide(photo(GROUP, AIGUL, "", 100), state, SEPTEMBER.plus(Duration.ofHours(1)))))
                .hasSize(1);
    }
}
