package kz.habarshy.warnings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kz.habarshy.buildings.Shield;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Post;
import kz.habarshy.screening.Circumstance;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// What a group hears of a message that was said to nobody: one warning for each scam, chat and day.
final class Overheard {
    private final Screening screening;
    private final WarningWords words;
    private final Supplier<Policy> policy;
    private final StaffWord staff;
    private final Listener listener;
    private final ManyChats many;
    private final Training training;
    private final Removal removal;
    private final Voice voice;

    Overheard(
            Screening screening,
            WarningWords words,
            Supplier<Policy> policy,
            StaffWord staff,
            Listener listener,
            ManyChats many,
            Training training,
            Removal removal,
            Voice voice) {
        this.screening = screening;
        this.words = words;
        this.policy = policy;
        this.staff = staff;
        this.listener = listener;
        this.many = many;
        this.training = training;
        this.removal = removal;
        this.voice = voice;
    }

    /// Null where nothing is wrong, no words where they were said today or a neighbour warns.
    @Nullable
    Decision decide(Heard heard) {
        Verdict verdict = judged(heard);
        Decision warned = warned(heard, verdict);
        if (warned == null && verdict.fraud()) {
            return null;
        }
        Decision besides = listener.heard(heard.said(), heard.state(), verdict, heard.now());
        return warned == null && besides.equals(Decision.NONE) ? null : warned == null ? besides : warned.and(besides);
    }

    /// How a message came counts only beside a sign of fraud in it.
    private Verdict judged(Heard heard) {
        Message message = heard.message(List.of());
        Verdict verdict = screening.judge(message);
        Set<Circumstance> came = verdict.points() > 0 ? circumstances(heard) : Set.of();
        return came.isEmpty() ? verdict : screening.judge(message.sent(came));
    }

    private Set<Circumstance> circumstances(Heard heard) {
        Set<Circumstance> came = EnumSet.noneOf(Circumstance.class);
        Said said = heard.said();
        if (said.origin().channel()) {
            came.add(Circumstance.FROM_CHANNEL);
        }
        if (Newcomers.in(heard.state(), heard.now())
                .has(heard.state(), said.by().id())) {
            came.add(Circumstance.NEW_IN_CHAT);
        }
        if (!heard.print().isEmpty() && many.have(heard.print(), said.chat())) {
            came.add(Circumstance.IN_MANY_CHATS);
        }
        return came;
    }

    /// Null also of fraud that this chat's admin or the staff found honest.
    private @Nullable Decision warned(Heard heard, Verdict verdict) {
        TextKey warning = screening.warning(verdict);
        GivenLately lately = GivenLately.in(heard.state());
        Optional<Given> before =
                lately.about(heard.said().message()).filter(_ -> heard.said().edited());
        if (warning == null) {
            boolean stands = before.map(Given::state).equals(Optional.of(Given.State.SAID));
            return stands ? mended(heard, lately, before.orElseThrow()) : warnsOthers(verdict) ? Decision.NONE : null;
        }
        TextKey told = voice.over(heard.today()) ? WarningsText.WARNING_OVER : warning;
        Given scam = Given.of(heard, verdict, told.id(), Given.State.SAID);
        StaffWord.Word word = scam.print().isEmpty() ? StaffWord.Word.UNKNOWN : staff.about(scam.print());
        if (word == StaffWord.Word.HONEST || Spared.in(heard.state()).has(scam.mark())) {
            return Decision.NONE;
        }
        if (word == StaffWord.Word.CONFIRMED && removal.allowed(heard.state())) {
            return removal.asked(heard, scam);
        }
        return before.isPresent()
                ? changed(heard, lately, before.get(), scam, verdict)
                : fresh(heard, lately, scam, verdict);
    }

    /// A neighbour's own warning is left standing alone.
    private static boolean warnsOthers(Verdict verdict) {
        return verdict.signs().stream().anyMatch(sign -> sign.check().equals("warns_others"));
    }

    private Decision fresh(Heard heard, GivenLately lately, Given scam, Verdict verdict) {
        if (lately.saidToday(scam) || lately.ofKindToday(scam) >= policy.get().mostADay()) {
            return Decision.NONE;
        }
        boolean doubtful =
                policy.get().doubtful(verdict) && Shield.of(heard.state()).keeper() != null;
        return doubtful && training.goesOn(heard.state(), heard.today())
                ? training.asked(heard, scam)
                : words.said(heard.state(), scam, heard.said().thread());
    }

    /// The message was changed: the warning under it says again what it warns of.
    private Decision changed(Heard heard, GivenLately lately, Given before, Given scam, Verdict verdict) {
        return switch (before.state()) {
            case ASKED -> before.mark().equals(scam.mark()) ? Decision.NONE : fresh(heard, lately, scam, verdict);
            case REMOVED -> Decision.NONE;
            case SAID, MENDED, WITHDRAWN -> {
                boolean stands =
                        before.state() == Given.State.SAID && before.warning().equals(scam.warning());
                yield stands
                        ? Decision.NONE
                        : edited(
                                heard,
                                lately,
                                scam.under(before.post()),
                                words.html(scam, Voice.languages(heard.state())));
            }
        };
    }

    /// Neighbours may have read the message as it was: the warning stays, and says that it is about those words.
    private Decision mended(Heard heard, GivenLately lately, Given before) {
        return edited(
                heard, lately, before.in(Given.State.MENDED), words.mended(before, Voice.languages(heard.state())));
    }

    private Decision edited(Heard heard, GivenLately lately, Given given, String html) {
        var edit = new Act.Edit(
                Post.WARNING + given.message(),
                html,
                words.buttons(heard.said().chat(), given, Voice.languages(heard.state())));
        return Decision.say(Post.reply(heard.said().chat(), edit))
                .and(Decision.change(lately.with(heard.state(), given)));
    }
}
