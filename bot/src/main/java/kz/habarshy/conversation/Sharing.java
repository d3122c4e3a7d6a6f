package kz.habarshy.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Answer;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Deadline;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.Phase;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// An answer as a plain text for another messenger: dated, with the day until which it holds, the hotline and the site.
final class Sharing {
    private static final int LONGEST_LINK = 2000;
    private static final int LONGEST_COPY = 256;
    private static final int DAYS_VALID = 7;
    private static final int MOST = 500;
    private static final List<String> CARD = List.of("dates_online", "dates_doorstep");

    private final Campaign campaign;
    private final Phrases phrases;
    private final Supplier<Cache<Leaf, Optional<Button>>> made;

    /// What a button to pass an answer on hangs on.
    private record Leaf(String entry, Language language, LocalDate day, BotName bot) {}

    Sharing(Campaign campaign) {
        this.campaign = campaign;
        this.phrases = new Phrases(campaign);
        this.made = campaign.derived(now ->
                Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build());
    }

    /// Opens WhatsApp with the text; where that address would be too long, copies it or shows it in private. Null
    /// when the campaign is over: nothing is left to pass on.
    @Nullable
    Button button(Entry entry, Language language, LocalDate day, BotName bot) {
        var leaf = new Leaf(entry.id(), language, day, bot);
        return made.get()
                .get(leaf, _ -> Optional.ofNullable(anew(entry, language, day, bot)))
                .orElse(null);
    }

    private @Nullable Button anew(Entry entry, Language language, LocalDate day, BotName bot) {
        String text = text(List.of(entry), language, day);
        if (text == null) {
            return null;
        }
        String label = label(language);
        var share = new Button.Share(label, text);
        if (isShort(share)) {
            return share;
        }
        if (text.length() <= LONGEST_COPY) {
            return new Button.Copy(label, text);
        }
        return bot.known() ? new Button.Link(label, bot.startLink(Links.SHARE + Links.of(entry.id(), language))) : null;
    }

    /// The text of one answer, to be copied by hand.
    Decision show(Asker asker, Entry entry, Language language) {
        return shown(asker, List.of(entry), List.of(language));
    }

    /// `/share`: what is open today.
    Decision today(Asker asker) {
        List<Entry> card =
                CARD.stream().map(campaign::entry).filter(Objects::nonNull).toList();
        return shown(asker, card, asker.languages());
    }

    private Decision shown(Asker asker, List<Entry> entries, List<Language> languages) {
        List<String> texts = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        for (Language language : languages) {
            String text = text(entries, language, asker.today());
            if (text == null) {
                return asker.reply(phrases.html(ConversationText.SHARE_NONE, languages));
            }
            texts.add(text);
            var share = new Button.Share(label(language), text);
            if (isShort(share)) {
                buttons.add(List.of(share));
            }
        }
        String hint = phrases.html(ConversationText.SHARE_HINT, languages);
        return asker.reply(hint + "\n\n" + Markup.html(String.join("\n\n", texts)), buttons);
    }

    private String label(Language language) {
        return campaign.text(ConversationText.LABEL_SHARE, language);
    }

    private @Nullable String text(List<Entry> entries, Language language, LocalDate day) {
        LocalDate until = validUntil(day);
        if (until == null) {
            return null;
        }
        List<Answer> answers = entries.stream()
                .map(entry -> campaign.answer(entry, language, day))
                .toList();
        String texts =
                answers.stream().map(answer -> Markup.plain(answer.brief())).collect(Collectors.joining("\n"));
        return campaign.text(
                ConversationText.SHARE_CARD, language, Map.of("text", texts, "as_of", day, "until", until));
    }

    /// A week at most, never past the phase or the next last day; one day while what comes next is not known.
    private @Nullable LocalDate validUntil(LocalDate day) {
        Deadline next = campaign.nextDeadline(day);
        if (next == null) {
            return null;
        }
        Phase phase = campaign.phaseOn(day);
        int days = phase.online() == Phase.Online.SUSPENDED ? 1 : DAYS_VALID;
        LocalDate end = phase.to() == null || phase.online() == Phase.Online.SUSPENDED ? next.day() : phase.to();
        return Stream.of(day.plusDays(days), end, next.day())
                .min(LocalDate::compareTo)
                .orElse(day);
    }

    private static boolean isShort(Button.Share share) {
        return share.url().length() <= LONGEST_LINK;
    }
}
