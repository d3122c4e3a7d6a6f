package kz.habarshy.chat;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Names from whoever comes to know them after the start; asked for who that is until somebody does.
final class LateNames implements BotNames {
    private static final BotNames UNKNOWN = _ -> new BotName("");

    private final Supplier<@Nullable BotNames> source;
    private volatile @Nullable BotNames known;

    LateNames(Supplier<@Nullable BotNames> source) {
        this.source = source;
    }

    @Override
    public BotName of(Account account) {
        return names().of(account);
    }

    @Override
    public List<Shown> shown() {
        return names().shown();
    }

    @Override
    public BotName in(String region) {
        return names().in(region);
    }

    private BotNames names() {
        BotNames now = known;
        if (now == null) {
            now = source.get();
            known = now;
        }
        return now == null ? UNKNOWN : now;
    }
}
