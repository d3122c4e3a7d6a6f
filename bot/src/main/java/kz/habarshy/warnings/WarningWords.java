package kz.habarshy.warnings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Sign;
import org.jspecify.annotations.Nullable;

/// What the chat reads: what was found, a sentence for each finding, what to do; never an address of the message.
final class WarningWords {
    private static final int MOST_REASONS = 4;

    private final Campaign campaign;
    private final Screening screening;
    private final Voice voice;
    private final UnderWarning under;

    WarningWords(Campaign campaign, Screening screening, UnderWarning under) {
        this.campaign = campaign;
        this.screening = screening;
        this.voice = new Voice(campaign);
        this.under = under;
    }

    String html(Given given, List<Language> languages) {
        return voice.html(languages, language -> text(given, null, language));
    }

    /// Says the warning under its message, and that it was said.
    Decision said(ChatState state, Given given, @Nullable Long thread) {
        List<Language> languages = Voice.languages(state);
        var say = new Act.Say(
                html(given, languages), buttons(state.chat(), given, languages), given.message(), thread, false);
        return Decision.say(Post.named(Post.WARNING + given.message(), state.chat(), say))
                .and(Decision.change(
                        GivenLately.in(state).with(state, given.in(Given.State.SAID)),
                        Sums.counted(Sums.Outcome.WARNED, given.day())));
    }

    /// Under the message that has been changed since.
    String mended(Given given, List<Language> languages) {
        return voice.html(languages, language -> text(given, WarningsText.WARNING_MENDED, language));
    }

    /// The first line of a warning names its finding; the others follow it before the advice.
    private String text(Given given, @Nullable WarningsText note, Language language) {
        TextKey key = () -> given.warning();
        List<String> lines = campaign.text(key, language).lines().toList();
        List<String> all = new ArrayList<>();
        if (note != null) {
            all.add(campaign.text(note, language));
        }
        all.add(lines.getFirst());
        reasons(given.signs().stream().skip(1), language).forEach(reason -> all.add("– " + reason));
        all.addAll(lines.subList(1, lines.size()));
        return String.join("\n", all);
    }

    /// One sentence for each finding.
    String reasons(Given given, Language language) {
        return String.join(
                "\n",
                reasons(given.signs().stream(), language)
                        .map(reason -> "– " + reason)
                        .toList());
    }

    private Stream<String> reasons(Stream<String> signs, Language language) {
        return signs.map(sign -> screening.explanation(new Sign(sign, 0, ""), language))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .limit(MOST_REASONS);
    }

    /// What others put there, and the way to call it a false alarm.
    List<List<Button>> buttons(ChatKey chat, Given given, List<Language> languages) {
        List<Button> row = new ArrayList<>(
                under.row(new UnderWarning.Scam(chat, given.message(), given.warning(), given.print()), languages));
        row.add(voice.press(
                WarningsText.LABEL_FALSE_ALARM, languages, FalseAlarm.DATA + given.message() + ":" + given.mark()));
        return List.of(List.copyOf(row));
    }
}
