package kz.habarshy.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a pack whole, fills in every text, and refuses it with all its problems.
final class CampaignLoader {
    static final String PACK = "pack.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String SIGNS = "fraud/signs.yaml";
    private final PackFiles files;
    private final Problems problems = new Problems();

    CampaignLoader(PackFiles files) {
        this.files = files;
    }

    Campaign load() {
        YamlFiles yaml = new YamlFiles(files, problems);
        Fields pack = yaml.read(PACK);
        if (files.text(PACK) == null) {
            throw new BadPack(problems.found());
        }
        Head head = new HeadReader(pack).read();
        Wordings wordings = new Wordings(head.facts(), problems);
        head.topics().forEach(topic -> topicTitle(topic, wordings));
        signs(yaml, wordings);
        FaqReader faq = new FaqReader(files, yaml, head, wordings);
        faq.read();
        List<Explanation> posts = new PostReader(files, yaml, head.calendar(), wordings).read();
        Map<String, Text> texts = new TextReader(files, yaml, wordings, problems).read();
        Contents contents = new Contents(
                head,
                faq.entries(),
                faq.variants(),
                posts,
                texts,
                files.text(ReminderReader.FILE) == null
                        ? List.of()
                        : new ReminderReader(head, texts, wordings).read(yaml.read(ReminderReader.FILE)),
                regions(yaml),
                open(yaml, faq.entries(), wordings),
                sources(yaml),
                wordings.all(),
                radar(yaml));
        return sound(contents);
    }

    private RadarRules radar(YamlFiles yaml) {
        return files.text(RadarReader.FILE) == null ? RadarReader.USUAL : RadarReader.read(yaml.read(RadarReader.FILE));
    }

    private Campaign sound(Contents contents) {
        AnswerCoverage.check(contents, problems);
        if (!problems.found().isEmpty()) {
            throw new BadPack(problems.found());
        }
        return new Campaign(contents, files);
    }

    private void topicTitle(Topic topic, Wordings wordings) {
        topic.title().forEach((language, title) -> {
            Template template = wordings.template(PACK, "topics." + topic.id(), title, language);
            if (template != null) {
                wordings.fill(PACK, "topics." + topic.id(), Kind.TITLE, template, null, Map.of());
            }
        });
    }

    /// What a warning says about its reason is read by people like any other text.
    private void signs(YamlFiles yaml, Wordings wordings) {
        if (files.text(SIGNS) != null) {
            Fields signs = yaml.read(SIGNS).part("signs");
            signs.names().forEach(sign -> wordings.fill(signs, sign, Kind.LINE, null));
        }
    }

    private List<Region> regions(YamlFiles yaml) {
        return files.text(RegionReader.FILE) == null
                ? List.of()
                : new RegionReader().read(yaml.read(RegionReader.FILE));
    }

    private List<OpenTopic> open(YamlFiles yaml, List<Entry> entries, Wordings wordings) {
        return files.text(OpenReader.FILE) == null
                ? List.of()
                : new OpenReader(entries, wordings).read(yaml.read(OpenReader.FILE));
    }

    private Map<String, String> sources(YamlFiles yaml) {
        Map<String, String> sources = new LinkedHashMap<>();
        if (files.text(SOURCES) != null) {
            Fields fields = yaml.read(SOURCES);
            fields.names().forEach(key -> sources.put(key, fields.part(key).text("title")));
        }
        return sources;
    }
}
