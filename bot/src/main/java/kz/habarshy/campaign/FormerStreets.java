package kz.habarshy.campaign;

import java.util.List;

/// aliases.yaml names cities and regions that regions.yaml has.
final class FormerStreets implements ContentRule {
    private static final String FILE = "aliases.yaml";

    @Override
    public List<Problem> check(Campaign campaign) {
        Problems problems = new Problems();
        if (campaign.file(FILE) != null) {
            for (Fields alias :
                    new YamlFiles(campaign.files(), problems).read(FILE).parts(YamlFiles.ITEMS)) {
                String city = alias.text("city");
                if (campaign.regions().region(city) == null
                        && campaign.regions().place(city) == null) {
                    alias.refuse("city", "«" + city + "» is not in " + RegionReader.FILE);
                }
                alias.part("now").text("kk");
                alias.part("now").text("ru");
                if (alias.list("was").isEmpty()) {
                    alias.refuse("was", "is missing");
                }
            }
        }
        return problems.found();
    }
}
