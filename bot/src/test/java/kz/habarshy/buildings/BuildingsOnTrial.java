package kz.habarshy.buildings;

import java.nio.file.Path;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
import kz.habarshy.time.MachineClock;

/// The package put together for tests: the real pack, a bot of a known name, a machine that stands still.
public final class BuildingsOnTrial {
    public static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    public static final BotName NAME = new BotName("habarshy_bot");
    public static final long MACHINE_MILLIS = 1_000_000;

    private BuildingsOnTrial() {}

    public static Operator operator() {
        return new Operator(new OperatorSettings("Мысал әкімдігі", "Акимат примера", "+7 700 000", ""), CAMPAIGN);
    }

    public static Buildings buildings() {
        return new Buildings(CAMPAIGN, operator(), _ -> NAME, machine());
    }

    private static MachineClock machine() {
        return new MachineClock() {
            @Override
            public long millis() {
                return MACHINE_MILLIS;
            }

            @Override
            public long ticks() {
                return 0;
            }
        };
    }
}
