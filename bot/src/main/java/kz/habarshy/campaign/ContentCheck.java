package kz.habarshy.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds all problems of a pack at once.
public final class ContentCheck {
    private static final String HOUSE = "kz.habarshy";
    private final List<ContentRule> rules;

    /// With further rules besides the campaign's own.
    public ContentCheck(List<ContentRule> further) {
        this(TextKeys.declaredBeside(TextKey.class, HOUSE), further);
    }

    ContentCheck(List<TextKey> keys, List<ContentRule> further) {
        List<ContentRule> all = new ArrayList<>(List.of(
                new SameInBothLanguages(),
                new WordingRule(Lengths::look),
                new WordingRule(Letters::look),
                new WordingRule(Typography::look),
                new OfficialLinks(),
                new TypedFacts(),
                new KnownFacts(),
                new Sources(),
                new AskedLines(),
                new ForbiddenClaims(),
                new QuietCalendar(),
                new FormerStreets(),
                new UsedTexts(keys)));
        all.addAll(further);
        this.rules = List.copyOf(all);
    }

    /// A pack that was read, null where it cannot be, and all that is wrong with it.
    public record Checked(@Nullable Campaign campaign, List<Problem> problems) {}

    /// Reads and checks the pack of that folder.
    public Checked read(Path folder) {
        try {
            Campaign campaign = Campaign.load(folder);
            return new Checked(campaign, check(campaign));
        } catch (BadPack e) {
            return new Checked(null, e.problems());
        }
    }

    /// Checks the pack of that folder. One that cannot be loaded is told by its loading problems alone.
    public List<Problem> check(Path folder) {
        return read(folder).problems();
    }

    public List<Problem> check(Campaign campaign) {
        Set<Problem> found = new LinkedHashSet<>();
        rules.forEach(rule -> found.addAll(rule.check(campaign)));
        return List.copyOf(found);
    }
}
