package kz.habarshy.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Language;

/// An asked line of the pack and what was found for it by answers that had not learnt it.
public record HeldBack(String intent, Language language, String line, Finding finding) {
    private static final int FOLDS = 5;
    private static final long SEED = 7;

    private record Asked(String intent, Language language, String line, int fold) {}

    /// Asks every line of the pack, each of answers that learnt the other four fifths; takes some seconds.
    public static List<HeldBack> all(Campaign campaign, Mode mode) {
        Material material = Material.of(campaign);
        List<Asked> asked = asked(campaign);
        return IntStream.range(0, FOLDS)
                .boxed()
                .flatMap(fold -> fold(material, asked, fold, mode))
                .toList();
    }

    private static List<Asked> asked(Campaign campaign) {
        List<Asked> asked = new ArrayList<>();
        Random random = new Random(SEED);
        for (Entry entry : campaign.entries()) {
            for (Language language : Language.values()) {
                List<String> lines = new ArrayList<>(entry.asked(language));
                Collections.shuffle(lines, random);
                for (int i = 0; i < lines.size(); i++) {
                    asked.add(new Asked(entry.id(), language, lines.get(i), i % FOLDS));
                }
            }
        }
        return asked;
    }

    private static Stream<HeldBack> fold(Material material, List<Asked> asked, int fold, Mode mode) {
        Map<String, List<String>> taught = new LinkedHashMap<>();
        asked.stream()
                .filter(each -> each.fold() != fold)
                .forEach(each -> taught.computeIfAbsent(each.intent(), key -> new ArrayList<>())
                        .add(each.line()));
        Answers answers = new Answers(material.teaching(taught));
        return asked.stream()
                .filter(each -> each.fold() == fold)
                .map(each ->
                        new HeldBack(each.intent(), each.language(), each.line(), answers.find(each.line(), mode)));
    }
}
