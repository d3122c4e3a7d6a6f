package kz.habarshy.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.habarshy.chat.Account;

/// The token of one bot and the code of the region or place it serves; without a code it serves the whole country.
record BotToken(String region, String token) {
    private static final String NAME = "HABARSHY_TELEGRAM_TOKENS";
    private static final String FILE = "file:";
    private static final Pattern ENTRY = Pattern.compile("\\s*(\\d[a-z0-9-]{1,40})\\s*=\\s*(\\S+)\\s*");
    private static final Pattern ANY = Pattern.compile("[1-9]\\d{2,18}:[A-Za-z0-9_-]+");
    private static final Pattern OFFICIAL = Pattern.compile("[1-9]\\d{5,18}:[A-Za-z0-9_-]{30,}");

    Account account() {
        return new Account("tg", Long.parseLong(token.substring(0, token.indexOf(':'))));
    }

    /// How the bot is called in logs and metrics: its region's code, or `country`.
    String label() {
        return region.isEmpty() ? "country" : region;
    }

    static boolean isToken(String text, boolean official) {
        return (official ? OFFICIAL : ANY).matcher(text).matches();
    }

    /// Reads `75=123:AAF…,71=456:BBG…`, or the lines of the file after `file:`. Throws IllegalArgumentException with a
    /// sentence that says how to mend it and holds no token.
    static List<BotToken> read(String setting, boolean official) {
        List<BotToken> tokens = new ArrayList<>();
        for (String entry : entries(setting)) {
            var parts = ENTRY.matcher(entry);
            int number = tokens.size() + 1;
            if (!parts.matches()) {
                throw wrong(
                        "entry " + number + " is not REGION=TOKEN: write 75=123456789:AAF…,71=987654321:BBG… with the"
                                + " codes of regions.yaml, or file:/path of a file with one such line for each bot");
            }
            if (!isToken(parts.group(2), official)) {
                throw wrong("entry " + number + " (" + parts.group(1) + ") has no bot token: copy it whole from"
                        + " @BotFather, it looks like 123456789:AAF… (digits, a colon, 35 letters and digits)");
            }
            tokens.add(new BotToken(parts.group(1), parts.group(2)));
        }
        return tokens;
    }

    /// Each region has one bot, each bot one place.
    static void refuseTwice(List<BotToken> tokens) {
        var regions = new HashSet<String>();
        var accounts = new HashSet<Account>();
        for (BotToken one : tokens) {
            if (!regions.add(one.region())) {
                throw wrong("region " + one.region() + " stands there twice: give each region one bot");
            }
            if (!accounts.add(one.account())) {
                throw wrong("the bot of region " + one.region()
                        + " stands there twice (HABARSHY_TELEGRAM_TOKEN counts too): give each its own bot");
            }
        }
    }

    private static List<String> entries(String setting) {
        Stream<String> entries =
                setting.startsWith(FILE) ? lines(setting.substring(FILE.length())) : Stream.of(setting.split(","));
        return entries.filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .toList();
    }

    private static Stream<String> lines(String path) {
        try {
            return Files.readAllLines(Path.of(path.strip())).stream();
        } catch (IOException | InvalidPathException unreadable) {
            throw wrong("the file " + path + " cannot be read: check its path and whether the program may read it");
        }
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(NAME + ": " + why);
    }

    @Override
    public String toString() {
        return "BotToken[" + label() + "]";
    }
}
