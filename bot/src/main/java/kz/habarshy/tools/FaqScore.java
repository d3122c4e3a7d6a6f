package kz.habarshy.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.habarshy.answers.Candidate;
import kz.habarshy.answers.Finding;
import kz.habarshy.answers.Mode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Counts what came of the asked lines.
final class FaqScore {
    private final List<Asked> all;

    FaqScore(List<Asked> all) {
        this.all = all;
    }

    /// A line and what was found for it.
    record Asked(JsonNode line, Finding finding, Mode mode) {
        /// In private everything is ranked; in a group null is silence.
        @Nullable
        String intent() {
            boolean ranked = mode == Mode.PRIVATE && !finding.candidates().isEmpty();
            return ranked ? finding.candidates().getFirst().intent() : finding.intent();
        }

        boolean isQuestion() {
            return !EvalFile.text(line, "intent").isEmpty();
        }

        boolean namesCensus() {
            JsonNode named = line.get("kw");
            return named == null || named.asBoolean();
        }

        Set<String> right() {
            Set<String> right = new HashSet<>();
            right.add(EvalFile.text(line, "intent"));
            JsonNode others = line.get("alt");
            if (others != null) {
                others.forEach(other -> right.add(other.asString()));
            }
            return right;
        }

        boolean answered() {
            return intent() != null;
        }

        boolean wrong() {
            return answered() && !right().contains(intent());
        }

        boolean rightFirst() {
            return finding.candidates().stream().limit(1).anyMatch(this::isRight);
        }

        boolean rightAmongThree() {
            return finding.candidates().stream().limit(3).anyMatch(this::isRight);
        }

        private boolean isRight(Candidate candidate) {
            return right().contains(candidate.intent());
        }
    }

    ObjectNode totals(Mode mode) {
        ObjectNode totals = JsonMapper.shared().createObjectNode();
        List<Asked> questions = all.stream().filter(Asked::isQuestion).toList();
        long answered = all.stream().filter(Asked::answered).count();
        totals.put("count", all.size());
        totals.put("mode", mode == Mode.GROUP ? "group" : "private");
        totals.put("answered", answered);
        totals.put("answered_share", EvalFile.share(answered, all.size()));
        if (!questions.isEmpty()) {
            addQuestions(questions, totals);
        }
        return totals;
    }

    private static void addQuestions(List<Asked> questions, ObjectNode totals) {
        long wrong = questions.stream().filter(Asked::wrong).count();
        long answered = questions.stream().filter(Asked::answered).count();
        List<Asked> named = questions.stream().filter(Asked::namesCensus).toList();
        long namedAnswered = named.stream().filter(Asked::answered).count();
        totals.put("questions", questions.size());
        addRight(questions, totals);
        totals.put("wrong", wrong);
        totals.put("wrong_share_of_answered", EvalFile.share(wrong, answered));
        totals.put("answered_share_with_census_word", EvalFile.share(namedAnswered, named.size()));
        addBy("form", questions, totals.putObject("by_form"));
        addBy("lang", questions, totals.putObject("by_language"));
    }

    private static void addRight(List<Asked> questions, ObjectNode totals) {
        long first = questions.stream().filter(Asked::rightFirst).count();
        long three = questions.stream().filter(Asked::rightAmongThree).count();
        totals.put("right_first", EvalFile.share(first, questions.size()));
        totals.put("right_in_3", EvalFile.share(three, questions.size()));
    }

    private static void addBy(String field, List<Asked> questions, ObjectNode totals) {
        Set<String> values = new TreeSet<>();
        questions.forEach(asked -> values.add(EvalFile.text(asked.line(), field)));
        for (String value : values) {
            List<Asked> some = questions.stream()
                    .filter(asked -> EvalFile.text(asked.line(), field).equals(value))
                    .toList();
            ObjectNode part = totals.putObject(value.isEmpty() ? "unnamed" : value);
            part.put("count", some.size());
            addRight(some, part);
        }
    }
}
