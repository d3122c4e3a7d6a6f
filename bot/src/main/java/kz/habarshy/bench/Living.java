package kz.habarshy.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.redis.Places;
import kz.habarshy.time.CampaignClock;

/// One day of a plot in the program, from the night before until everybody is served, and what is to be said of it.
final class Living {
    private final Stage stage;
    private final Plot.Day day;
    private final int number;
    private final int broadcast;
    private final Passing passing;
    private final Doings doings;
    private final Crowd crowd;
    private final Announcing announcing;

    /// `broadcast`: the number that the day's gets.
    Living(Stage stage, Plot.Day day, int number, int broadcast) {
        this.stage = stage;
        this.day = day;
        this.number = number;
        this.broadcast = broadcast;
        this.passing = new Passing(stage);
        this.doings = new Doings(stage.telegram(), day);
        this.crowd = new Crowd(stage.telegram(), day);
        this.announcing = new Announcing(stage.telegram(), " " + number);
    }

    String name() {
        return "day " + number;
    }

    /// `present`: the houses that have the bot in the morning.
    Promises live(Set<Integer> present) {
        dawn();
        doings.befall(Trouble.When.BEFORE);
        passing.settle();
        announcing.write();
        stage.telegram().forgetCalls();
        doings.befall(Trouble.When.AT_THE_CALL);
        doings.spoilPeople();
        announcing.approve();
        crowd.ask();
        crowd.askInHouses(doings);
        doings.befall(Trouble.When.MEANWHILE);
        boolean over = passing.until(
                () -> announcing.isOver(broadcast) && crowd.owed() <= 0 && crowd.owedToHouses(announcing) <= 0);
        var promises = judge(present);
        promises.require(
                over,
                "it does not end; answers owed: " + crowd.owed() + " and to houses " + crowd.owedToHouses(announcing));
        follow(promises);
        doings.end();
        return promises;
    }

    private void dawn() {
        passing.settle();
        stage.clock().setWrong(Duration.ofSeconds(day.wrong()));
        var now = stage.bean(CampaignClock.class).now();
        passing.pass(Duration.between(now, day.start().atZone(Stage.ZONE)));
        passing.settle();
    }

    private void follow(Promises promises) {
        if (day.after() == Plot.After.STANDS) {
            return;
        }
        stage.telegram().forgetCalls();
        doings.befallAfterwards();
        if (day.after() == Plot.After.RECALLED) {
            announcing.recall(broadcast);
        } else {
            announcing.correct(broadcast, " " + (100 + number));
        }
        announcing.approve();
        boolean over = passing.until(() -> announcing.isOver(broadcast + 1));
        promises.require(over, "what follows does not end");
        promises.bots(stage.telegram().calls());
        var lines = ledger().lines("b" + broadcast, "");
        promises.followed(
                lines,
                ledger().lines("b" + (broadcast + 1), ""),
                house -> doings.standing(house).stream()
                        .filter(announcing::isThis)
                        .toList(),
                announcing::isThisNow);
    }

    /// The number that the next one gets.
    int nextBroadcast() {
        return broadcast + (day.after() == Plot.After.STANDS ? 1 : 2);
    }

    private Ledger ledger() {
        return new Ledger(stage.bean(Places.class));
    }

    private Promises judge(Set<Integer> present) {
        var promises = new Promises(day, stage.telegram().calls("sendMessage"));
        var arrivals = announcing.arrivals();
        promises.ledger(ledger(), "b" + broadcast, present, arrivals);
        promises.bots(stage.telegram().calls());
        promises.people(crowd.read());
        promises.houses(announcing);
        promises.waits();
        promises.pace(arrivals, stage.bean(PaceSettings.class).bulkPerSecond());
        return promises;
    }

    /// Houses that have no bot any more.
    Set<Integer> lost() {
        return day.houses().entrySet().stream()
                .filter(each -> each.getValue().kind().loses())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "day %d: %d houses in trouble, %d questions, %d calls, the clock wrong by %d s, the broadcast %s"
                .formatted(
                        number,
                        day.houses().size(),
                        day.speaking().size() + day.asking().size(),
                        stage.telegram().calls().size(),
                        day.wrong(),
                        day.after().name().toLowerCase(Locale.ROOT));
    }
}
