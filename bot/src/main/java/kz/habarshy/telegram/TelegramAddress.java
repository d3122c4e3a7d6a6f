package kz.habarshy.telegram;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of people, bots and chats at Telegram, which its apps open without a browser.
final class TelegramAddress {
    private static final Pattern WRITTEN = Pattern.compile("(?i)(?<![\\w.])(?:t|telegram)\\.(?:me|dog)/[\\w+/?=&%.-]+");
    private static final Pattern NAMED =
            Pattern.compile("(?i)tg:(?://)?resolve/?\\?(?:[^#]*&)?domain=([\\w.-]{1,64})(?:&start=([\\w-]{1,64}))?.*");
    private static final Pattern INVITED = Pattern.compile("(?i)tg:(?://)?join/?\\?(?:[^#]*&)?invite=([\\w-]{1,64}).*");

    private TelegramAddress() {}

    static List<String> in(String text) {
        return text.indexOf('/') < 0
                ? List.of()
                : WRITTEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /// The same address as a browser would open it; any other as it is.
    static String onTheWeb(String url) {
        Matcher named = NAMED.matcher(url);
        if (named.matches()) {
            String start = named.group(2) == null ? "" : "?start=" + named.group(2);
            return "https://t.me/" + named.group(1) + start;
        }
        Matcher invited = INVITED.matcher(url);
        return invited.matches() ? "https://t.me/+" + invited.group(1) : url;
    }
}
