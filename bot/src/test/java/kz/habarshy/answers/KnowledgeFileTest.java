package kz.habarshy.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFileTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final Material MATERIAL = Material.of(CAMPAIGN);

    @TempDir
    Path folder;

    @Test
    void knowsFromTheBuildWhatItWouldLearnAnew() {
        assertThat(KnowledgeFile.read(CAMPAIGN.id(), MATERIAL))
                .as("the build learnt this pack")
                .isNotNull();
        Answers built = Answers.of(CAMPAIGN);
        Answers anew = new Answers(MATERIAL);

        List<String> lines = CAMPAIGN.entries().stream()
                .flatMap(entry -> List.of(Language.KK, Language.RU).stream()
                        .flatMap(language -> entry.asked(language).stream().limit(5)))
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(300)
                .allSatisfy(line -> assertThat(built.find(line, Mode.GROUP)).isEqualTo(anew.find(line, Mode.GROUP)));
    }

    @Test
    void learnsAnewFromAPackWithOneMoreLine() {
        Map<String, List<String>> asked = new LinkedHashMap<>(MATERIAL.asked());
        List<String> lines = new ArrayList<>(asked.getOrDefault("dates_online", List.of()));
        lines.add("когда уже этот опрос через интернет");
        asked.put("dates_online", lines);

        assertThat(KnowledgeFile.read(CAMPAIGN.id(), MATERIAL.teaching(asked))).isNull();
    }

    @Test
    void knowsNothingOfAnotherCampaign() {
        assertThat(KnowledgeFile.read("census-2031", MATERIAL)).isNull();
    }

    @Test
    void writesTheSameFileEachTime() throws Exception {
        Path first = KnowledgeFile.write(CAMPAIGN, folder.resolve("first"));
        Path second = KnowledgeFile.write(CAMPAIGN, folder.resolve("second"));

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }
}
