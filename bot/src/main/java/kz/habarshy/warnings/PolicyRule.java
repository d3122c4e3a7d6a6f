package kz.habarshy.warnings;

import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.ContentRule;
import kz.habarshy.campaign.Problem;
import kz.habarshy.chat.Language;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Sign;

/// The pack's fraud/shield.yaml can be read and names signs that there are.
public final class PolicyRule implements ContentRule {
    @Override
    public List<Problem> check(Campaign campaign) {
        Policy policy;
        try {
            policy = Policy.of(campaign);
        } catch (RuntimeException wrong) {
            return List.of(new Problem(Policy.FILE, "", "cannot be read: " + wrong.getMessage()));
        }
        Screening screening = Screening.of(campaign);
        return policy.clearSigns().stream()
                .sorted()
                .filter(sign -> screening
                        .explanation(new Sign(sign, 0, ""), Language.KK)
                        .isEmpty())
                .map(sign -> new Problem(Policy.FILE, "clear_signs", "«" + sign + "» is no sign of signs.yaml"))
                .toList();
    }
}
