package kz.habarshy.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.TelegramDouble;

/// People who ask two things one after the other while processes are killed, and what each of them read.
final class Askers {
    private static final Account BOT = new Account("tg", TelegramDouble.BOT);
    private static final List<String> QUESTIONS = List.of("онлайн санақ қашанға дейін?", "/help");
    private static final long FIRST = 4_000_000;

    private final Trio trio;
    private long person = FIRST;

    Askers(Trio trio) {
        this.trio = trio;
    }

    /// So many new people ask.
    void ask(int count) {
        var people = trio.telegram().people();
        for (int i = 0; i < count; i++) {
            people.person(person, "P" + person, "kk");
            QUESTIONS.forEach(question -> people.say(person, question));
            person++;
        }
    }

    long questions() {
        return all().size() * (long) QUESTIONS.size();
    }

    private List<Long> all() {
        return LongStream.range(FIRST, person).boxed().toList();
    }

    /// What each person read, in order.
    Map<Long, List<String>> read() {
        return trio.telegram().calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() >= FIRST && call.chat() < person)
                .collect(Collectors.groupingBy(
                        RecordedCall::chat, Collectors.mapping(RecordedCall::text, Collectors.toList())));
    }

    /// Answers that are listed as unknown.
    long unknown() {
        return all().stream().mapToLong(this::unknown).sum();
    }

    private long unknown(long one) {
        var chat = new ChatKey(BOT, one);
        return trio.redis().state().fields(chat, "rows:" + chat).entrySet().stream()
                .filter(row -> row.getKey().endsWith(".s") && row.getValue().equals("unknown"))
                .count();
    }

    /// Answers that neither came nor are listed as unknown.
    long lost() {
        var read = read();
        return all().stream()
                .filter(each -> read.getOrDefault(each, List.of()).size() < QUESTIONS.size())
                .mapToLong(each -> Math.max(
                        0, QUESTIONS.size() - read.getOrDefault(each, List.of()).size() - unknown(each)))
                .sum();
    }

    /// Answers that came once more.
    long doubled() {
        return read().values().stream()
                .mapToLong(texts -> texts.size() - Set.copyOf(texts).size())
                .sum();
    }

    /// People who read the second answer before the first.
    long disordered() {
        var read = read();
        var usual = read.values().stream()
                .filter(texts -> texts.size() == QUESTIONS.size())
                .collect(Collectors.groupingBy(texts -> texts, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return read.values().stream()
                .filter(texts -> texts.size() == QUESTIONS.size() && !texts.equals(usual))
                .count();
    }
}
