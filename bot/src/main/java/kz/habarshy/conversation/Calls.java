package kz.habarshy.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.habarshy.answers.Answers;
import kz.habarshy.answers.Finding;
import kz.habarshy.answers.Mode;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Called;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.warnings.Warnings;
import org.jspecify.annotations.Nullable;

/// Answers whoever calls the bot into a chat that it has not joined: one short answer, no buttons, nothing kept.
final class Calls {
    private final Campaign campaign;
    private final Answers answers;
    private final AnswerCard card;
    private final Door door;
    private final Warnings warnings;
    private final Phrases phrases;

    Calls(Campaign campaign, Answers answers, AnswerCard card, Door door, Warnings warnings) {
        this.campaign = campaign;
        this.answers = answers;
        this.card = card;
        this.door = door;
        this.warnings = warnings;
        this.phrases = new Phrases(campaign);
    }

    /// A bare name under a neighbour's message asks what that message asks.
    Decision called(Called called, ChatState state, Instant now) {
        String replied = called.repliedText() == null ? "" : called.repliedText();
        String text = called.text().isBlank() ? replied : called.text();
        LocalDate today = now.atZone(ChatCard.of(state).zone()).toLocalDate();
        Finding finding = answers.find(text, Mode.PRIVATE);
        List<Language> chosen = Buildings.languages(state, called.by());
        boolean unclear = finding.mixed() || text.chars().noneMatch(Character::isLetter);
        Language language = unclear && chosen.size() == 1 ? chosen.getFirst() : finding.language();
        String html = words(text, replied, finding, language, today);
        var said = new Act.Card("answer", campaign.text(ConversationText.LABEL_ANSWER, language), "", html);
        return Decision.say(Post.reply(called.chat(), new Act.AnswerCall(called.call(), said)));
    }

    private String words(String text, String replied, Finding finding, Language language, LocalDate today) {
        if (answers.atTheDoor(text)) {
            return door.words(language, today);
        }
        String fraud = warnings.known(replied.isEmpty() ? text : replied, language, today);
        if (fraud != null) {
            return fraud;
        }
        Entry entry = entry(finding);
        return entry == null
                ? phrases.html(phrases.on(today, ConversationText.UNKNOWN_GROUP), List.of(language))
                : card.brief(entry, language, today);
    }

    /// There is no second try and no question back: a wrong answer is worse than none.
    private @Nullable Entry entry(Finding finding) {
        return finding.intent() == null || !answers.fitsCall(finding) ? null : campaign.entry(finding.intent());
    }
}
