package kz.habarshy.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What people do around one bot: make groups, write, press, add and remove the bot, and read what stands in a chat.
/// A person's private chat with the bot has the person's id. Ids of basic groups are above -10^12, of supergroups
/// below.
public final class People {
    private final Cloud cloud;
    private final Bot bot;
    private final Groups groups;
    private final Talk talk;

    People(Cloud cloud, News news, Bot bot) {
        this.cloud = cloud;
        this.bot = bot;
        this.groups = new Groups(cloud, news);
        this.talk = new Talk(cloud, news, bot);
    }

    /// Somebody new; `language` is the language of the app, null when it tells none.
    public void person(long id, String name, @Nullable String language) {
        cloud.persons().put(id, new Person(id, name, language));
    }

    /// A bot of somebody else, which nothing plays; it joins groups as a person does.
    public void otherBot(long id, String username, String title) {
        cloud.bot(id).call(username, title);
    }

    /// A group or supergroup, by its id; the first member created it.
    public void group(long id, String title, long... members) {
        Room room = cloud.openGroup(id, Groups.typeOf(id), title);
        for (int i = 0; i < members.length; i++) {
            cloud.person(members[i]);
            room.people().put(members[i], i == 0 ? Standing.CREATOR : Standing.MEMBER);
        }
    }

    /// Whether there is a group of this id.
    public boolean isGroup(long id) {
        return cloud.group(id).isPresent();
    }

    /// A channel whose posts appear in its linked group.
    public void channel(long id, String title, long linkedGroup) {
        cloud.openGroup(id, "channel", title).link(linkedGroup);
        groups.require(linkedGroup).link(id);
    }

    public long publish(long channel, String text) {
        return talk.publish(channel, text);
    }

    /// Opens a topic in a supergroup and gives its thread id.
    public long openTopic(long chat, String name, long by) {
        return groups.topic(chat, name, by);
    }

    public void closeTopic(long chat, long topic) {
        groups.closeTopic(chat, topic, true);
    }

    public void addBot(long chat, long by) {
        groups.setBot(chat, bot, Standing.MEMBER, by);
    }

    public void promoteBot(long chat, long by) {
        groups.setBot(chat, bot, Standing.ADMINISTRATOR, by);
    }

    public void demoteBot(long chat, long by) {
        groups.setBot(chat, bot, Standing.MEMBER, by);
    }

    public void removeBot(long chat, long by) {
        groups.setBot(chat, bot, Standing.KICKED, by);
    }

    /// Whether bots may write in the group.
    public void mute(long chat, boolean muted) {
        groups.require(chat).mute(muted);
    }

    public void join(long chat, long person) {
        groups.setPerson(chat, person, Standing.MEMBER, person);
    }

    public void leave(long chat, long person) {
        groups.setPerson(chat, person, Standing.LEFT, person);
    }

    public void promote(long chat, long person, long by) {
        groups.setPerson(chat, person, Standing.ADMINISTRATOR, by);
    }

    public void demote(long chat, long person, long by) {
        groups.setPerson(chat, person, Standing.MEMBER, by);
    }

    /// Makes a supergroup of a basic group and gives its new id.
    public long upgrade(long chat) {
        return groups.upgrade(chat);
    }

    public void deleteGroup(long chat) {
        groups.require(chat).become(Room.Life.DELETED);
    }

    /// The bot is in the chat from before: nobody is told. For people, who then may be written to, and for groups.
    public void knowsBot(long chat) {
        Room room = talk.room(chat);
        room.start();
        room.bots().put(bot.id(), Standing.MEMBER);
    }

    public void block(long person) {
        groups.setBlocked(bot, person, Room.Life.BLOCKED);
    }

    public void unblock(long person) {
        groups.setBlocked(bot, person, Room.Life.OPEN);
    }

    public void deleteAccount(long person) {
        groups.setBlocked(bot, person, Room.Life.DEACTIVATED);
    }

    /// Says something in a group, or to the bot where `chat` is the person; gives the id of the message.
    public long say(long chat, long person, String text) {
        return talk.post(chat, talk.person(person), Talk.text(text), 0, 0);
    }

    public long say(long person, String text) {
        return say(person, person, text);
    }

    public long sayInTopic(long chat, long topic, long person, String text) {
        return talk.post(chat, talk.person(person), Talk.text(text), topic, 0);
    }

    public long sayAsAnonymousAdmin(long chat, String text) {
        return talk.post(chat, talk.anonymousAdmin(chat), Talk.text(text), 0, 0);
    }

    public long reply(long chat, long person, long message, String text) {
        return talk.post(chat, talk.person(person), Talk.text(text), 0, message);
    }

    public void edit(long chat, long message, String text) {
        talk.edit(chat, message, text);
    }

    public long forward(long toChat, long person, long fromChat, long message) {
        return talk.forward(toChat, person, fromChat, message);
    }

    public void delete(long chat, long message) {
        talk.delete(chat, message);
    }

    public long sendFile(long chat, long person, String name, String type, byte[] bytes, String caption) {
        ObjectNode content = Json.object();
        content.set("document", cloud.files().keep(new Upload(name, type, bytes)));
        Sending.put(content, "caption", "caption_entities", Formatted.plain(caption));
        return talk.post(chat, talk.person(person), content, 0, 0);
    }

    /// Sends whatever a message may hold, in Telegram's own form: `{"poll": …}`.
    public long send(long chat, long person, String content) {
        return talk.post(chat, talk.person(person), (ObjectNode) Json.MAPPER.readTree(content), 0, 0);
    }

    public long sendVoice(long chat, long person) {
        return talk.post(chat, talk.person(person), Placeholders.voice(), 0, 0);
    }

    public long sendPhoto(long chat, long person, String caption) {
        return talk.post(chat, talk.person(person), Placeholders.photo(caption), 0, 0);
    }

    /// Photos that were sent together: a message each; only the first has the caption. Gives the id of the first.
    public long sendAlbum(long chat, long person, int photos, String caption) {
        return talk.album(chat, person, photos, caption);
    }

    public long sendVideoNote(long chat, long person) {
        return talk.post(chat, talk.person(person), Placeholders.videoNote(), 0, 0);
    }

    /// What another bot of the chat says, as bots hear it whose owner lets them hear bots.
    public long sayAsBot(long chat, long otherBot, String text) {
        return talk.post(chat, Talk.otherBot(otherBot), Talk.text(text), 0, 0);
    }

    /// Sends a picture as a photo; throws IllegalArgumentException on bytes that are none.
    public long sendPhoto(long chat, long person, byte[] picture, String caption) {
        ObjectNode content = Json.object();
        content.set("photo", cloud.files().keepPhoto(new Upload("photo.jpg", "image/jpeg", picture)));
        Sending.put(content, "caption", "caption_entities", Formatted.plain(caption));
        return talk.post(chat, talk.person(person), content, 0, 0);
    }

    public long sendSticker(long chat, long person) {
        return talk.post(chat, talk.person(person), Placeholders.sticker(), 0, 0);
    }

    /// Presses the button whose label contains these words; gives the id of the query. Fails when there is none.
    public String press(long chat, long person, long message, String words) {
        SeenMessage.Button button = SeenMessage.of(chat, talk.message(chat, message))
                .button(words)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Message " + message + " in chat " + chat + " has no button «" + words + "»"));
        return pressData(chat, person, message, button.data());
    }

    /// Presses a button with this data, which may be gone meanwhile.
    public String pressData(long chat, long person, long message, String data) {
        return talk.press(chat, person, message, data);
    }

    /// The words that the bot answered to a press, if it has answered.
    public Optional<String> notice(String query) {
        return cloud.presses().answer(query).map(notice -> notice.path("text").asString(""));
    }

    /// Types words after the bot's name in some chat; gives the id of the query.
    public String search(long person, String words) {
        return talk.search(person, words);
    }

    /// What the bot will have offered for typed words.
    public CompletableFuture<List<Offered>> offered(String query) {
        return cloud.queries()
                .offers(query)
                .thenApply(cards -> cards.stream().map(Offered::of).toList());
    }

    /// Puts an offered card into a chat, as the person's own message by way of the bot.
    public long choose(long chat, long person, String query, int card) {
        return talk.choose(chat, person, cloud.queries().offers(query).join().get(card));
    }

    /// What stands in the chat, oldest first.
    public List<SeenMessage> messages(long chat) {
        return talk.room(chat).all().stream()
                .map(message -> SeenMessage.of(chat, message))
                .toList();
    }

    /// What the bot wrote in the chat, oldest first.
    public List<SeenMessage> fromBot(long chat) {
        return messages(chat).stream().filter(SeenMessage::fromBot).toList();
    }

    /// Waits for what the person alone sees in a group.
    public Optional<SeenMessage> awaitWhisper(long chat, long person, Duration longest, Predicate<SeenMessage> wanted) {
        Room room = talk.room(chat);
        return Waiting.until(
                room,
                longest,
                () -> room.whispersTo(person).stream()
                        .map(message -> SeenMessage.of(chat, message))
                        .filter(wanted)
                        .reduce((_, last) -> last));
    }

    /// Waits for a message in the chat, there already or still to come; empty when none came in time.
    public Optional<SeenMessage> await(long chat, Duration longest, Predicate<SeenMessage> wanted) {
        Room room = talk.room(chat);
        return Waiting.until(
                room, longest, () -> messages(chat).stream().filter(wanted).reduce((_, last) -> last));
    }

    /// Waits for the answer of the bot to what came before: its next message after the given one.
    public Optional<SeenMessage> awaitAfter(long chat, long message, Duration longest) {
        return await(chat, longest, seen -> seen.fromBot() && seen.id() > message);
    }

    /// The same messages in Telegram's own form, each with the campaign's time beside it.
    ArrayNode shown(long chat) {
        return Json.array(talk.room(chat).all().stream().map(News::shown).toList());
    }

    /// Ids of the people in a group.
    public List<Long> members(long chat) {
        return Arrays.stream(talk.room(chat).present().keySet().toArray(Long[]::new))
                .sorted()
                .toList();
    }
}
