package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Texts lead to official addresses only.
final class OfficialLinks implements ContentRule {
    @Override
    public List<Problem> check(Campaign campaign) {
        List<Problem> found = new ArrayList<>();
        Set<String> official = campaign.officialDomains();
        for (Wording wording : campaign.contents().wordings()) {
            for (String domain : Links.in(wording.text())) {
                if (official.stream().noneMatch(each -> domain.equals(each) || domain.endsWith("." + each))) {
                    found.add(wording.problem("leads to " + domain + ", which is not among official_domains"));
                }
            }
        }
        return found;
    }
}
