package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @Test
    void countsOffsetsInUtf16Units() {
        Formatted text = HtmlText.parse("😀 <b>Санақ</b> <i>қазан</i>");

        assertThat(text.text()).isEqualTo("😀 Санақ қазан");
        assertThat(text.entities().get(0).toString()).isEqualTo("{\"offset\":3,\"length\":5,\"type\":\"bold\"}");
        assertThat(text.entities().get(1).toString()).isEqualTo("{\"offset\":9,\"length\":5,\"type\":\"italic\"}");
    }

    @Test
    void nestsTagsOuterFirst() {
        Formatted text = HtmlText.parse("<b>бір <i>екі</i></b>");

        assertThat(text.entities()).hasSize(2);
        assertThat(text.entities().get(0).get("type").asString()).isEqualTo("bold");
        assertThat(text.entities().get(1).get("type").asString()).isEqualTo("italic");
    }

    @Test
    void decodesTheFourNamedReferencesAndNumbers() {
        assertThat(HtmlText.parse("&lt;b&gt; &amp; &quot;&#1179;&#x49B;&quot; &nbsp;")
                        .text())
                .isEqualTo("<b> & \"ққ\" &nbsp;");
    }

    @Test
    void readsLinksCodeAndQuotes() {
        assertThat(HtmlText.parse("<a href=\"https://sanaq.gov.kz?a=1&amp;b=2\">сайт</a>")
                        .entities()
                        .toString())
                .isEqualTo(
                        "[{\"offset\":0,\"length\":4,\"type\":\"text_link\",\"url\":\"https://sanaq.gov.kz?a=1&b=2\"}]");
        assertThat(HtmlText.parse("<pre><code class=\"language-java\">x</code></pre>")
                        .entities()
                        .toString())
                .isEqualTo("[{\"offset\":0,\"length\":1,\"type\":\"pre\",\"language\":\"java\"}]");
        assertThat(HtmlText.parse("<blockquote expandable>x</blockquote>")
                        .entities()
                        .get(0)
                        .get("type")
                        .asString())
                .isEqualTo("expandable_blockquote");
    }

    @Test
    void findsAddressesAndCommandsByItself() {
        Formatted text = HtmlText.parse("Сайт: sanaq.gov.kz, көмек: /help@habarshy_bot");

        assertThat(text.entities()).hasSize(2);
        assertThat(text.entities().get(0).toString()).isEqualTo("{\"offset\":6,\"length\":12,\"type\":\"url\"}");
        assertThat(text.entities().get(1).get("type").asString()).isEqualTo("bot_command");
    }

    @Test
    void stripsSpaceAtBothEndsAndMovesEntities() {
        Formatted text = HtmlText.parse("\n <b>бір</b> \n");

        assertThat(text.text()).isEqualTo("бір");
        assertThat(text.entities().get(0).toString()).isEqualTo("{\"offset\":0,\"length\":3,\"type\":\"bold\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <b>бір                 | Can't find end tag corresponding to start tag "b"
            бір</b>                | Unexpected end tag at byte offset 6
            <b>бір</i>             | Unmatched end tag at byte offset 9, expected "</b>", found "</i>"
            <h1>бір</h1>           | Unsupported start tag "h1" at byte offset 0
            1 < 2                  | Unclosed start tag at byte offset 2
            <br/>                  | Unsupported start tag "br/" at byte offset 0
            <span class="x">y      | Tag "span" must have class "tg-spoiler" at byte offset 0
            """)
    void refusesWhatTelegramRefuses(String html, String reason) {
        assertThatThrownBy(() -> HtmlText.parse(html))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bad Request: can't parse entities: " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strong", "em", "ins", "del", "strike", "s", "u", "tg-spoiler", "code", "pre"})
    void allowsTheTagsOfTelegram(String tag) {
        assertThat(HtmlText.parse("<" + tag + ">x</" + tag + ">").entities()).hasSize(1);
    }
}
