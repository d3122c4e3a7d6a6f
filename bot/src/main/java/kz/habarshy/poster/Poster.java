package kz.habarshy.poster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.Phase;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// A sheet of A4 for an entrance, Kazakh first: a square for the phone's camera, three lines on the door, the hotline.
public final class Poster {
    private static final String START = "poster";

    private final Campaign campaign;
    private final Function<Language, String> operator;
    private final Map<BotName, Drawn> last = new ConcurrentHashMap<>();

    private record Drawn(LocalDate day, byte[] pdf) {}

    /// `operator` says in a sentence who runs the bot.
    public Poster(Campaign campaign, Function<Language, String> operator) {
        this.campaign = campaign;
        this.operator = operator;
    }

    /// A PDF of one page that leads to this bot, as of that day; null before the messenger has told the bot's name
    /// and once nobody comes to the door any more.
    public byte @Nullable [] pdf(LocalDate day, BotName bot) {
        boolean over = campaign.phaseOn(day).door() == Phase.Door.OVER;
        return over || !bot.known() ? null : drawn(day, bot);
    }

    /// Loads what drawing needs.
    void warm() {
        byte[] _ = drawnBeside(new BotName("habarshy"), LocalDate.EPOCH);
    }

    private byte[] drawn(LocalDate day, BotName bot) {
        return last.compute(
                        bot,
                        (_, before) -> before != null && before.day().equals(day)
                                ? before
                                : new Drawn(day, drawnBeside(bot, day)))
                .pdf();
    }

    /// On a thread of the system. A virtual one that reads fonts out of the program's jar may have to step aside while
    /// it holds the jar; where all processors then wait for a class out of it, nobody could ever go on.
    private byte[] drawnBeside(BotName bot, LocalDate day) {
        return CompletableFuture.supplyAsync(
                        () -> draw(bot, day),
                        drawing -> Thread.ofPlatform().daemon().name("poster").start(drawing))
                .join();
    }

    private byte[] draw(BotName bot, LocalDate day) {
        try (Sheet sheet = new Sheet()) {
            text(PosterText.POSTER_TITLE).forEach(sheet::title);
            sheet.beside(new Square(bot.startLink(START)), text(PosterText.POSTER_ASK), "@" + bot.username());
            text(PosterText.POSTER_DOOR).forEach(sheet::steps);
            sheet.loud(campaign.hotline() + "   " + campaign.site());
            text(PosterText.POSTER_NEVER).forEach(sheet::small);
            for (Language language : Language.values()) {
                var arguments = Map.of("operator", operator.apply(language), "as_of", day);
                sheet.small(Markup.plain(campaign.text(PosterText.POSTER_FOOT, language, arguments)));
            }
            return sheet.finished(campaign.name(Language.KK) + " · " + campaign.name(Language.RU));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> text(PosterText key) {
        return Stream.of(Language.KK, Language.RU)
                .map(language -> Markup.plain(campaign.text(key, language)))
                .toList();
    }
}
