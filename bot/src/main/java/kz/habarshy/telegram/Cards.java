package kz.habarshy.telegram;

import java.util.List;
import kz.habarshy.chat.Act;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/// Our cards as calls of the Bot API: offered to somebody who types, or said in a chat that called us.
final class Cards {
    private Cards() {}

    static AnswerInlineQuery offer(Act.Offer offer) {
        List<InlineQueryResult> results =
                offer.cards().stream().map(Cards::article).toList();
        return AnswerInlineQuery.builder()
                .inlineQueryId(offer.query())
                .results(results)
                .cacheTime(offer.seconds())
                .isPersonal(false)
                .nextOffset("")
                .build();
    }

    static AnswerGuestQuery answer(Act.AnswerCall answer) {
        return AnswerGuestQuery.builder()
                .guestQueryId(answer.call())
                .result(article(answer.card()))
                .build();
    }

    private static InlineQueryResult article(Act.Card card) {
        var content = InputTextMessageContent.builder()
                .messageText(card.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .build();
        return InlineQueryResultArticle.builder()
                .id(card.id())
                .title(card.title())
                .description(card.line())
                .inputMessageContent(content)
                .build();
    }
}
