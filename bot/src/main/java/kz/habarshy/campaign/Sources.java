package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every answer, post and fact names sources that exist, and every answer leads to others that exist.
final class Sources implements ContentRule {
    @Override
    public List<Problem> check(Campaign campaign) {
        Contents contents = campaign.contents();
        List<Problem> found = new ArrayList<>();
        for (Entry entry : contents.entries()) {
            String file = "faq/" + entry.id() + "/entry.yaml";
            known(file, "source", entry.sources(), contents.sources(), found);
            for (String related : entry.related()) {
                if (campaign.entry(related) == null || related.equals(entry.id())) {
                    found.add(new Problem(file, "related", "«" + related + "» is not another question"));
                }
            }
        }
        for (Explanation post : contents.explanations()) {
            known("posts/" + post.id() + ".yaml", "source", post.sources(), contents.sources(), found);
        }
        contents.head().factSources().forEach((fact, source) -> {
            known(CampaignLoader.PACK, fact, List.of(source), contents.sources(), found);
        });
        return found;
    }

    private static void known(
            String file, String key, List<String> named, Map<String, String> sources, List<Problem> found) {
        if (named.isEmpty()) {
            found.add(new Problem(file, key, "names no source"));
        }
        for (String source : named) {
            if (!sources.containsKey(source)) {
                found.add(new Problem(file, key, "«" + source + "» is not in sources.yaml"));
            }
        }
    }
}
