package kz.habarshy.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the pack gives to learn from: asked lines by intent and by language, ordinary talk, the lexicon and the
/// thresholds.
record Material(
        Map<String, List<String>> asked,
        List<String> kazakh,
        List<String> russian,
        List<String> chatter,
        Map<String, List<String>> lexicon,
        Map<String, List<String>> door,
        Map<String, List<String>> wishes,
        Tuning tuning) {

    static Material of(Campaign campaign) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        List<String> kazakh = new ArrayList<>(campaign.lines("chatter.kk.txt"));
        List<String> russian = new ArrayList<>(campaign.lines("chatter.ru.txt"));
        kazakh.addAll(campaign.lines("offlist.kk.txt"));
        russian.addAll(campaign.lines("offlist.ru.txt"));
        List<String> chatter = new ArrayList<>(kazakh);
        chatter.addAll(russian);
        for (Entry entry : campaign.entries()) {
            List<String> lines = new ArrayList<>(entry.asked(Language.KK));
            kazakh.addAll(entry.asked(Language.KK));
            lines.addAll(entry.asked(Language.RU));
            russian.addAll(entry.asked(Language.RU));
            asked.put(entry.id(), lines);
        }
        return new Material(
                asked,
                kazakh,
                russian,
                chatter,
                lexicon(needed(campaign, "lexicon.yaml")),
                lexicon(needed(campaign, "door.yaml")),
                lexicon(needed(campaign, "wishes.yaml")),
                Tuning.read(needed(campaign, "answers.yaml")));
    }

    /// The same for the same lines and words, another for any other; thresholds do not count, nothing is learnt from
    /// them.
    byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            asked.forEach((intent, lines) -> add(digest, intent, lines));
            add(digest, "kk", kazakh);
            add(digest, "ru", russian);
            add(digest, "chatter", chatter);
            lexicon.forEach((concept, words) -> add(digest, concept, words));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String name, List<String> lines) {
        digest.update(("\u0001" + name + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }

    /// The same, with these asked lines instead.
    Material teaching(Map<String, List<String>> lines) {
        return new Material(lines, kazakh, russian, chatter, lexicon, door, wishes, tuning);
    }

    static Map<String, List<String>> lexicon(String yaml) {
        Map<String, List<Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Map<String, List<String>> lexicon = new LinkedHashMap<>();
        read.forEach((concept, words) ->
                lexicon.put(concept, words.stream().map(String::valueOf).toList()));
        return lexicon;
    }

    private static String needed(Campaign campaign, String file) {
        String text = campaign.file(file);
        if (text == null) {
            throw new IllegalStateException(
                    "The pack " + campaign.id() + " has no " + file + ": add it beside pack.yaml");
        }
        return text;
    }
}
