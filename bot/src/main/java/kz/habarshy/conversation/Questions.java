package kz.habarshy.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.habarshy.answers.Answers;
import kz.habarshy.answers.Finding;
import kz.habarshy.answers.Finding.Reason;
import kz.habarshy.answers.Fit;
import kz.habarshy.answers.Mode;
import kz.habarshy.broadcast.BroadcastDesk;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.editors.Editors;
import org.jspecify.annotations.Nullable;

/// Answers what is asked: the best answer when asked itself, and unasked only what is clear and was not just said.
final class Questions {
    private static final Duration REPEAT = Duration.ofMinutes(10);

    private final Campaign campaign;
    private final Answers answers;
    private final Replies replies;
    private final Editors editors;

    Questions(Campaign campaign, Answers answers, Replies replies, Editors editors) {
        this.campaign = campaign;
        this.answers = answers;
        this.replies = replies;
        this.editors = editors;
    }

    /// A question put to the bot: the best answer, two answers, a question back, or honestly none.
    Decision asked(Asker asker) {
        Reply reply = reply(asker);
        if (reply.outcome() != Outcome.UNKNOWN) {
            return said(asker, reply).and(undecided(asker, reply));
        }
        if (asker.inGroup() && !reply.finding().asks()) {
            return Decision.NONE;
        }
        Decision told = asker.inPrivate() ? said(asker, reply) : unknownInGroup(asker, reply);
        return asker.isWorthEditors(reply.finding())
                ? told.and(editors.unanswered(asker.said(), reply.language()))
                : told;
    }

    /// Something said in a group to nobody: only a clear question about the campaign is answered.
    Decision overheard(Asker asker) {
        List<Finding> found = answers.findAll(asker.said().text(), Mode.GROUP);
        Reply both = both(asker, found);
        if (both != null) {
            return lately(asker, found.getFirst()) || lately(asker, found.getLast())
                    ? unasked(asker, fresh(asker, found), Outcome.ANSWERED)
                    : said(asker, both);
        }
        Finding finding = found.getFirst();
        if (finding.intent() == null && follows(asker)) {
            Finding following = answers.find(asker.said().text(), Mode.FOLLOWING);
            return following.intent() == null ? silent(asker, finding) : unasked(asker, following, Outcome.FOLLOWED);
        }
        return finding.intent() == null ? silent(asker, finding) : unasked(asker, finding, Outcome.ANSWERED);
    }

    /// An edited question edits the answer it got; what was not answered stays so.
    Decision edited(Asker asker) {
        Optional<Answered.Entry> before =
                Answered.in(asker.state()).to(asker.said().message());
        if (before.isEmpty() || asker.said().text().isBlank()) {
            return Decision.NONE;
        }
        Reply reply = reply(asker);
        boolean nothing = reply.outcome() == Outcome.UNKNOWN && !reply.finding().asks();
        boolean same = reply.intents().equals(List.of(before.get().intent()))
                && reply.language() == before.get().language();
        if (nothing || same) {
            return Decision.NONE;
        }
        var edit = new Act.Edit(asker.postName(), reply.html(), reply.buttons());
        return Decision.say(Post.reply(asker.said().chat(), edit))
                .and(noted(asker, reply))
                .and(editors.chosen(asker.said().chat(), asker.said().message()))
                .and(undecided(asker, reply));
    }

    private Decision undecided(Asker asker, Reply reply) {
        return reply.outcome() == Outcome.ASKED_BACK
                ? editors.askedBack(asker.said(), reply.language())
                : Decision.NONE;
    }

    /// An answer that was named, by a link or a command.
    Decision answer(Asker asker, Entry entry, Language language) {
        var named = new Finding(entry.id(), 1, List.of(), 0, language, false, true, true, Reason.CLEAR);
        return said(asker, replies.answer(asker, entry, named, Outcome.ANSWERED));
    }

    private Reply reply(Asker asker) {
        List<Finding> found = answers.findAll(asker.said().text(), Mode.PRIVATE);
        Reply both = both(asker, found);
        if (both != null) {
            return both;
        }
        Finding finding = found.getFirst();
        Entry entry = finding.intent() == null ? null : campaign.entry(finding.intent());
        return switch (entry == null ? Fit.NONE : answers.fit(finding)) {
            case SURE -> replies.answer(asker, Objects.requireNonNull(entry), finding, Outcome.ANSWERED);
            case NEAR -> replies.choice(asker, finding);
            case NONE -> replies.unknown(asker, finding);
        };
    }

    private @Nullable Reply both(Asker asker, List<Finding> found) {
        List<Entry> entries = found.stream()
                .map(Finding::intent)
                .filter(Objects::nonNull)
                .map(campaign::entry)
                .filter(Objects::nonNull)
                .toList();
        return entries.size() == 2 ? replies.both(asker, entries, found.getFirst()) : null;
    }

    /// What was said in the group a moment ago is not said again unasked.
    private Decision unasked(Asker asker, Finding finding, Outcome outcome) {
        Entry entry = finding.intent() == null ? null : campaign.entry(finding.intent());
        if (entry == null) {
            return Decision.NONE;
        }
        Reply reply = before(asker, finding)
                .map(before -> replies.above(asker, before, finding))
                .orElseGet(() -> replies.answer(asker, entry, finding, outcome));
        return said(asker, reply);
    }

    private static Finding fresh(Asker asker, List<Finding> found) {
        return lately(asker, found.getFirst()) ? found.getLast() : found.getFirst();
    }

    private static boolean lately(Asker asker, Finding finding) {
        return before(asker, finding).isPresent();
    }

    private static Optional<Answered.Entry> before(Asker asker, Finding finding) {
        Language language = asker.language(finding.language(), finding.mixed());
        return finding.intent() == null
                ? Optional.empty()
                : Answered.in(asker.state()).within(REPEAT, finding.intent(), language, asker.now());
    }

    /// Whether the message may hang on what the bot has just told this person.
    private static boolean follows(Asker asker) {
        return asker.said().replyTo() == null
                && Grounds.in(asker.state(), asker.now())
                        .answeredLately(Ground.mark(asker.said().by().id()), asker.now());
    }

    /// "I don't know" is said to one person once an hour.
    private Decision unknownInGroup(Asker asker, Reply reply) {
        UnknownSaid before = UnknownSaid.in(asker.state(), asker.now());
        int person = Ground.mark(asker.said().by().id());
        return before.to(person)
                ? Decision.NONE
                : said(asker, reply).and(Decision.change(before.with(asker.state(), person, asker.now())));
    }

    private static Decision silent(Asker asker, Finding finding) {
        if (!finding.censusWord()) {
            return Decision.NONE;
        }
        Outcome outcome = switch (finding.reason()) {
            case NOTHING_ASKED -> Outcome.NOTHING_ASKED;
            case ORDINARY_TALK -> Outcome.ORDINARY_TALK;
            case TWO_FIT -> Outcome.TWO_FIT;
            default -> Outcome.UNSURE;
        };
        return Decision.change(ground(asker, finding, finding.language(), outcome), counted(asker, outcome));
    }

    private Decision said(Asker asker, Reply reply) {
        return asker.reply(reply.html(), reply.buttons())
                .and(noted(asker, reply))
                .and(Decision.change(counted(asker, reply.outcome())))
                .and(editors.counted(asker.said(), reply.intents(), asker.now()));
    }

    private static Change counted(Asker asker, Outcome outcome) {
        return BroadcastDesk.counted(outcome.name().toLowerCase(Locale.ROOT), asker.today());
    }

    private static Decision noted(Asker asker, Reply reply) {
        Decision grounds = Decision.change(ground(asker, reply.finding(), reply.language(), reply.outcome()));
        return reply.outcome() == Outcome.SAID_ABOVE
                ? grounds
                : Decision.change(Answered.in(asker.state())
                                .with(
                                        asker.state(),
                                        asker.said().message(),
                                        reply.intents(),
                                        reply.language(),
                                        asker.now()))
                        .and(grounds);
    }

    private static Change ground(Asker asker, Finding finding, Language language, Outcome outcome) {
        Grounds before = Grounds.in(asker.state(), asker.now());
        long message = asker.said().message();
        long post = before.about(message).map(Ground::post).orElse(0L);
        int person = Ground.mark(asker.said().by().id());
        return before.with(
                asker.state(),
                new Ground(
                        message, post, outcome, language, finding.mixed(), person, asker.now(), finding.candidates()));
    }
}
