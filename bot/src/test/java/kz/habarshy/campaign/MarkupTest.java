package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final String TEXT = "Нөмір: **1446** & <сайт> «x»";

    @Test
    void writesHtmlThatCarriesNothingElse() {
        assertThat(Markup.html(TEXT)).isEqualTo("Нөмір: <b>1446</b> &amp; &lt;сайт&gt; «x»");
        assertThat(Markup.html("<b onclick=\"x\">")).isEqualTo("&lt;b onclick=&quot;x&quot;&gt;");
    }

    @Test
    void writesPlainTextAndWhatsApp() {
        assertThat(Markup.plain(TEXT)).isEqualTo("Нөмір: 1446 & <сайт> «x»");
        assertThat(Markup.whatsApp(TEXT)).isEqualTo("Нөмір: *1446* & <сайт> «x»");
    }

    @Test
    void leavesStarsThatAreNotClosed() {
        assertThat(Markup.html("5 ** 3 и **да**")).isEqualTo("5 ** 3 и <b>да</b>");
        assertThat(Markup.html("**бір** және **екі**")).isEqualTo("<b>бір</b> және <b>екі</b>");
    }
}
