package kz.habarshy.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import kz.habarshy.screening.FraudExamples.Example;
import kz.habarshy.screening.Resemblance.Lesson;

/// What the pack teaches about fraud: its judged examples, the honest lines that it holds for other ends, and the
/// `ground` on which both are read.
record Lessons(List<Example> examples, List<String> honest, List<String> ground) {
    private static final List<String> HONEST =
            List.of("chatter.kk.txt", "chatter.ru.txt", "offlist.kk.txt", "offlist.ru.txt");
    private static final int ONE_IN = 4;
    private static final float OF_AN_EXAMPLE = 1;
    private static final float OF_A_LINE = 0.1f;

    /// Of the honest lines one in four: all of them teach hardly more and take seconds.
    static Lessons of(Campaign campaign) {
        List<String> lines = new ArrayList<>();
        HONEST.forEach(file -> lines.addAll(campaign.lines(file)));
        campaign.entries()
                .forEach(entry ->
                        Arrays.stream(Language.values()).forEach(language -> lines.addAll(entry.asked(language))));
        List<String> some = IntStream.range(0, lines.size() / ONE_IN)
                .mapToObj(i -> lines.get(i * ONE_IN))
                .toList();
        List<String> ground = Stream.concat(
                        Stream.of(String.valueOf(campaign.file(Signs.FILE))),
                        campaign.officialDomains().stream().sorted())
                .toList();
        return new Lessons(FraudExamples.of(campaign), some, ground);
    }

    Lessons without(List<Example> held) {
        return new Lessons(
                examples.stream().filter(example -> !held.contains(example)).toList(), honest, ground);
    }

    /// The same for the same lessons on the same ground, another for any other.
    byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(ground.stream(), honest.stream(), examples.stream().map(Example::toString))
                    .flatMap(lines -> Stream.concat(lines, Stream.of("\u0001")))
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Resemblance learnt(Signs signs) {
        Stream<Lesson> lines = honest.parallelStream().map(line -> lesson(line, false, OF_A_LINE, signs));
        Stream<Lesson> judged =
                examples.parallelStream().map(example -> lesson(example.text(), example.fraud(), OF_AN_EXAMPLE, signs));
        return new Resemblance(
                Stream.concat(lines.toList().stream(), judged.toList().stream()).toList());
    }

    private static Lesson lesson(String text, boolean fraud, float weight, Signs signs) {
        return new Lesson(Traits.of(signs.read(Message.of(text))), fraud, weight);
    }
}
