package kz.habarshy.conversation;

import java.util.Base64;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;
import kz.habarshy.poster.Poster;

/// `/poster`: the sheet for an entrance, for whoever prints it.
final class Sheets {
    private static final String FILE = "habarshy-poster.pdf";

    private final Poster poster;
    private final BotNames names;
    private final Phrases phrases;

    Sheets(Campaign campaign, Poster poster, BotNames names) {
        this.poster = poster;
        this.names = names;
        this.phrases = new Phrases(campaign);
    }

    Decision sent(Asker asker) {
        byte[] pdf = poster.pdf(asker.today(), names.of(asker.said().chat().account()));
        if (pdf == null) {
            return asker.reply(phrases.html(ConversationText.POSTER_NONE, asker.languages()));
        }
        String caption =
                phrases.html(ConversationText.POSTER_CAPTION, asker.languages(), Map.of("as_of", asker.today()));
        String bytes = Base64.getEncoder().encodeToString(pdf);
        return Decision.say(Post.reply(asker.said().chat(), new Act.SendBytes(FILE, bytes, caption)));
    }
}
