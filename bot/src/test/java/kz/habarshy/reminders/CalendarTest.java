package kz.habarshy.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Places;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final ChatKey PARTITION = ChatKey.ofPartition(3);
    private static final ChatKey GROUP = new ChatKey(new Account("tg", 1), -100);
    private static final ChatKey PERSON = new ChatKey(new Account("tg", 1), 42);
    private static final Instant EVENING = Instant.parse("2021-10-14T12:00:00Z");
    private final Places places = mock();
    private final Calendar calendar = new Calendar(CAMPAIGN, new Audience(places), places);
    private final Map<String, String> group = new HashMap<>(Map.of("b.status", "served", "b.level", "3"));

    @Test
    void postsInTheLanguagesOfTheGroupAndCountsTheDay() {
        Decision decision = told("both");
        Post post = decision.posts().getFirst();
        assertThat(post.id()).isEqualTo("rem:online_closes:1");
        assertThat(post.lane()).isEqualTo(Lane.BULK);
        assertThat(html(post)).contains("Ертең, 15 қазан", "Завтра, 15 октября");
        assertThat(html(post).indexOf("Ертең")).isLessThan(html(post).indexOf("Завтра"));
        assertThat(((Act.Say) post.act()).silent()).isTrue();
        assertThat(decision.changes())
                .contains(new Change.Set(Change.chat(GROUP), "b.heard", "2021-10-14"))
                .anySatisfy(change -> assertThat(change.place()).isEqualTo(Audience.PLACE));
    }

    @Test
    void speaksKazakhAloneWhereItIsChosen() {
        assertThat(html(told("kk").posts().getFirst())).contains("Ертең").doesNotContain("Завтра");
        assertThat(html(told("ru").posts().getFirst())).contains("Завтра").doesNotContain("Ертең");
    }

    @Test
    void saysAnExplanationOnceWithItsDay() {
        Instant now = Instant.parse("2021-10-01T05:00:00Z");
        group.put("b.lang", "kk");
        Decision first = tell(now);
        assertThat(first.posts().getFirst().id()).isEqualTo("x:who_comes");
        assertThat(html(first.posts().getFirst()))
                .startsWith("<b>Есік қаққан интервьюер ме?</b>")
                .endsWith("2021 жылғы 1 қазандағы дерек бойынша.");
        group.put("r.told", "x:who_comes");
        assertThat(tell(now)).isEqualTo(Decision.NONE);
    }

    @Test
    void asksThoseGroupsThatAreOwedSomething() {
        ChatCard card = ChatCard.of(new ChatState(GROUP, group));
        group.put("b.paused", "2021-10-20");
        ChatCard paused = ChatCard.of(new ChatState(GROUP, group));
        when(places.page(eq(PARTITION), eq(Audience.PLACE), eq("0"), anyInt()))
                .thenReturn(new Places.Page("17", List.of(Map.entry(GROUP.toString(), card.text()))));
        when(places.page(eq(PARTITION), eq(Audience.PLACE), eq("17"), anyInt()))
                .thenReturn(new Places.Page("0", List.of(Map.entry(PERSON.toString(), paused.text()))));
        Decision tick = decide(new Told(PARTITION, Calendar.TICK, Map.of("ahead", "5")), ChatState.empty(PARTITION));
        Decision first = decide(tick.commands().getFirst().told(), ChatState.empty(PARTITION));
        assertThat(first.commands()).extracting(each -> each.told().chat()).containsExactly(GROUP, PARTITION);
        assertThat(first.commands().getFirst().id()).startsWith("calendar:" + GROUP);
        Command rest = first.commands().getLast();
        assertThat(decide(rest.told(), ChatState.empty(PARTITION)).commands()).isEmpty();
    }

    @Test
    void beginsAnewWhereTheClockWasMovedTo() {
        var before = new ChatState(PARTITION, Map.of("r.ahead", "0", "r.since", "100"));
        assertThat(since(before, "30")).isEqualTo("100");
        assertThat(since(before, "3600")).isEqualTo(String.valueOf(EVENING.getEpochSecond()));
        assertThat(since(before, "-3600")).isEqualTo(String.valueOf(EVENING.getEpochSecond()));
        assertThat(since(ChatState.empty(PARTITION), "0")).isEqualTo(String.valueOf(EVENING.getEpochSecond()));
    }

    @Test
    void remindsAPersonOnTheDayBeforeWithTheWayOut() {
        peopleAre(Map.entry(PERSON.toString(), "ru"));
        Decision decision = decide(new Told(PARTITION, "calendar.people", Map.of()), ChatState.empty(PARTITION));
        Post post = decision.posts().getFirst();
        assertThat(post.to()).isEqualTo(PERSON);
        assertThat(post.id()).isEqualTo("rem:online_closes:1");
        assertThat(html(post)).contains("Завтра, 15 октября").doesNotContain("Ертең");
        assertThat(((Act.Say) post.act()).buttons().getFirst().getFirst().label())
                .isEqualTo("Уже прошли");
    }

    @Test
    void remindsAPersonOnNoOtherDayOrHour() {
        peopleAre(Map.entry(PERSON.toString(), "kk"));
        for (String other : List.of(
                "2021-10-14T11:59:59Z",
                "2021-10-14T14:00:00Z",
                "2021-10-12T12:00:00Z",
                "2021-10-15T12:00:00Z",
                "2021-09-30T12:00:00Z")) {
            var told = new Told(PARTITION, "calendar.people", Map.of());
            assertThat(calendar.decide(told, ChatState.empty(PARTITION), Instant.parse(other)))
                    .isEqualTo(Decision.NONE);
        }
    }

    @SafeVarargs
    private void peopleAre(Map.Entry<String, String>... people) {
        when(places.page(any(), eq("reminds"), anyString(), anyInt()))
                .thenReturn(new Places.Page("0", List.of(people)));
    }

    private String since(ChatState state, String ahead) {
        Decision decision = decide(new Told(PARTITION, Calendar.TICK, Map.of("ahead", ahead)), state);
        return decision.commands().getFirst().told().values().getOrDefault("since", "");
    }

    private Decision told(String language) {
        group.put("b.lang", language);
        return tell(EVENING);
    }

    private Decision tell(Instant now) {
        var told = new Told(GROUP, "calendar.tell", Map.of("since", "0"));
        return calendar.decide(told, new ChatState(GROUP, group), now);
    }

    private Decision decide(Told told, ChatState state) {
        return calendar.decide(told, state, EVENING);
    }

    private static String html(Post post) {
        return post.act() instanceof Act.Say say ? say.html() : "";
    }
}
