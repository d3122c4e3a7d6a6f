package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import kz.habarshy.answers.Finding;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;

/// A message with all that answering it needs: where it was said, on which day there, and how to reply.
record Asker(Said said, ChatState state, Instant now) {
    private static final String ALBUM = "brief.album";
    private static final Pattern SIGNS = Pattern.compile("[?!.,…]*");
    private static final String ABOUT = "brief.about";
    private static final Duration ABOUT_AGAIN = Duration.ofMinutes(10);
    private static final int SENTENCE = 4;

    boolean inPrivate() {
        return said.chat().isPrivate();
    }

    boolean inGroup() {
        return !inPrivate();
    }

    /// Neither words nor an address, in whatever came along either.
    boolean saysNothing() {
        return said.text().isBlank() && said.links().isEmpty() && said.beside().isEmpty();
    }

    /// Whether it is the bot's name and no more, a sign at most.
    boolean onlyCalls() {
        return !said.repliedToUs()
                && said.attachment() == null
                && said.beside().isEmpty()
                && SIGNS.matcher(said.text().strip()).matches();
    }

    /// Whether the chat was told of the bot itself, unasked, a moment ago.
    boolean heardOfBot() {
        Instant told = Instant.ofEpochSecond(Long.parseLong(state.field(ABOUT, "0")));
        return told.plus(ABOUT_AGAIN).isAfter(now);
    }

    Decision hearsOfBot() {
        return Decision.change(state.set(ABOUT, String.valueOf(now.getEpochSecond())));
    }

    LocalDate today() {
        return now.atZone(ChatCard.zone(state)).toLocalDate();
    }

    /// The chat's choice, else the app's, else both.
    List<Language> languages() {
        return Buildings.languages(state, said.by());
    }

    /// Whether the group lets the bot answer questions and warn of fraud unasked today.
    boolean listens() {
        ChatCard card = ChatCard.of(state);
        return inGroup() && card.status() == ChatCard.Status.SERVED && card.level() >= 2 && !card.paused(today());
    }

    /// The language of the text where it is plain; else the one the chat chose, if it chose one.
    Language language(Language ofText, boolean mixed) {
        boolean unclear = mixed || said.text().chars().noneMatch(Character::isLetter);
        List<Language> chosen = languages();
        return unclear && chosen.size() == 1 ? chosen.getFirst() : ofText;
    }

    /// A question, or a sentence that may be one in words not yet known; no «hm» and no «aha, I see».
    boolean isWorthEditors(Finding finding) {
        return finding.asks() || said.text().strip().split("\\s+").length >= SENTENCE;
    }

    /// Whether there is nothing in it that could be answered.
    boolean asksNothing(Finding finding) {
        return !finding.asks()
                || said.text().codePoints().filter(Character::isLetter).count() < 2;
    }

    /// Whether it is one more piece of an album, which comes as a message a piece.
    boolean isMoreOfAlbum() {
        return !album().isEmpty() && album().equals(state.field(ALBUM, ""));
    }

    /// Remembers the album that the message is part of.
    Decision albumHeard() {
        return album().isEmpty() || isMoreOfAlbum() ? Decision.NONE : Decision.change(state.set(ALBUM, album()));
    }

    private String album() {
        Attachment attachment = said.attachment();
        return attachment == null ? "" : attachment.album();
    }

    /// Replies under a name that lets an edited question edit its answer; in a group as a reply to the message.
    Decision reply(String html, List<List<Button>> buttons) {
        Long replyTo = inGroup() ? said.message() : null;
        var say = new Act.Say(html, buttons, replyTo, said.thread(), false);
        return Decision.say(Post.named(postName(), said.chat(), say));
    }

    Decision reply(String html) {
        return reply(html, List.of());
    }

    String postName() {
        return Post.ANSWER + said.message();
    }
}
