package kz.habarshy.radar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a lure cannot do without and seldom changes: the addresses it leads to, accounts, and phone numbers (these as
/// digests).
final class Marks {
    /// Begins the mark of an account of the messenger.
    static final String ACCOUNT = "@";
    /// Begins the mark of a phone number.
    private static final String PHONE = "+";

    private static final int MOST = 6;
    private static final int LONGEST = 80;
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.@/])@([A-Za-z]\\w{3,31})");
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:\\+?7|8)[ (-]{0,2}(\\d{3})[ )-]{0,2}(\\d{3})[ -]?(\\d{2})[ -]?(\\d{2})(?!\\d)");
    private static final Pattern MESSENGER = Pattern.compile("(?:www\\.)?(?:t|telegram)\\.me/@?([A-Za-z]\\w{3,31}).*");

    private Marks() {}

    /// `addresses` are the strange ones in the text; of a host that many share, the page counts.
    static Set<String> of(String text, List<String> addresses, Set<String> shared) {
        Set<String> marks = new LinkedHashSet<>();
        addresses.forEach(address -> marks.add(address(address, shared)));
        marks.addAll(accounts(text, List.of()));
        NUMBER.matcher(text).results().map(Marks::phone).forEach(marks::add);
        return marks.stream()
                .filter(mark -> mark.length() <= LONGEST)
                .limit(MOST)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /// The accounts that a text names or links to.
    static Set<String> accounts(String text, List<String> links) {
        Set<String> accounts = new LinkedHashSet<>();
        HANDLE.matcher(text).results().map(found -> account(found.group(1))).forEach(accounts::add);
        links.stream().map(Marks::linked).filter(mark -> !mark.isEmpty()).forEach(accounts::add);
        return accounts;
    }

    /// The account that this address opens; empty where it opens none.
    static String linked(String address) {
        var matcher = MESSENGER.matcher(address.replaceFirst("^https?://", ""));
        return matcher.matches() ? account(matcher.group(1)) : "";
    }

    private static String address(String address, Set<String> shared) {
        String account = linked(address);
        if (!account.isEmpty()) {
            return account;
        }
        String[] parts = address.toLowerCase(Locale.ROOT).split("[/?#]", 3);
        boolean page = shared.contains(parts[0]) && parts.length > 1;
        return page ? parts[0] + "/" + parts[1] : parts[0];
    }

    private static String account(String name) {
        return ACCOUNT + name.toLowerCase(Locale.ROOT);
    }

    private static String phone(MatchResult found) {
        return PHONE + Digest.of(found.group(1) + found.group(2) + found.group(3) + found.group(4));
    }

    /// How staff read it; empty for what they need not. An address is written so that nobody opens it by a slip; a name
    /// that is shown has its spaces again.
    static String shown(String mark) {
        String plain = mark.startsWith(ACCOUNT) || mark.contains(".") ? mark : mark.replace('_', ' ');
        return mark.startsWith(PHONE) ? "" : plain.replace(".", "[.]");
    }
}
