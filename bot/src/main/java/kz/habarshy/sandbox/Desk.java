package kz.habarshy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Takes each call through the same steps: token, method table, scripted faults, limits, the deed, the record.
final class Desk implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,15}):[^/]+");
    private static final Pattern CHAT = Pattern.compile("-?\\d{1,18}");
    private static final Set<String> COUNTED = Set.of(
            "sendMessage",
            "sendDocument",
            "forwardMessage",
            "copyMessage",
            "editMessageText",
            "editMessageReplyMarkup");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private record Outcome(Reply reply, boolean performed, String description) {}

    private final Cloud cloud;
    private final News news;
    private final Methods methods;
    private final Faults faults;
    private final MethodTable table = new MethodTable();
    private final Calls calls = new Calls();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Limits limits = Limits.NONE;

    Desk(Cloud cloud, News news, Webhooks webhooks, Faults faults) {
        this.cloud = cloud;
        this.news = news;
        this.faults = faults;
        methods = new Methods(cloud, news, webhooks);
    }

    Calls calls() {
        return calls;
    }

    void limit(Limits newLimits) {
        limits = newLimits;
    }

    Reply answer(String token, String called, Parameters given) {
        Matcher matcher = TOKEN.matcher(token);
        MethodTable.Method method = table.find(called).orElse(null);
        if (!matcher.matches() || method == null) {
            return Reply.notFound();
        }
        Bot bot = cloud.bot(Long.parseLong(matcher.group(1)));
        Instant at = cloud.now();
        Fault.Effect fault = faults.take(called.toLowerCase(Locale.ROOT), chatOf(given));
        Outcome outcome = fault == null ? outcome(bot, method, given) : spoiled(fault, bot, method, given);
        calls.add(new RecordedCall(
                at,
                bot.id(),
                method.name(),
                given.values(),
                List.copyOf(given.files().keySet()),
                outcome.reply().status(),
                outcome.performed(),
                outcome.description()));
        if (fault instanceof Fault.Silence silence) {
            stayQuiet(silence.length());
        }
        return outcome.reply();
    }

    private Outcome outcome(Bot bot, MethodTable.Method method, Parameters given) {
        try {
            if (bot.isRevoked()) {
                throw Refusal.of(401, "Unauthorized");
            }
            table.check(method, given);
            if (COUNTED.contains(method.name()) && !limits.equals(Limits.NONE)) {
                checkLimits(bot, chatOf(given));
            }
            JsonNode result = methods.perform(method.name(), bot, given);
            return new Outcome(Reply.result(result), true, "");
        } catch (Refusal refusal) {
            return new Outcome(Reply.refused(refusal), false, String.valueOf(refusal.getMessage()));
        }
    }

    private Outcome spoiled(Fault.Effect fault, Bot bot, MethodTable.Method method, Parameters given) {
        return switch (fault) {
            case Fault.Refuse(Refusal refusal) ->
                new Outcome(Reply.refused(refusal), false, String.valueOf(refusal.getMessage()));
            case Fault.Html(int status, boolean performed) ->
                new Outcome(
                        Reply.page(status, "<html><head><title>" + status + " Bad Gateway</title></head></html>"),
                        performed && outcome(bot, method, given).performed(),
                        "Bad Gateway");
            case Fault.Silence silence ->
                new Outcome(
                        Reply.nothing(),
                        silence.performed() && outcome(bot, method, given).performed(),
                        "silence");
            case Fault.Cut() ->
                new Outcome(Reply.nothing(), outcome(bot, method, given).performed(), "reset");
            case Fault.Upgrade() -> {
                new Groups(cloud, news).upgrade(chatOf(given));
                yield outcome(bot, method, given);
            }
        };
    }

    private void checkLimits(Bot bot, long chat) {
        Instant now = cloud.now();
        long wait = 0;
        if (limits.tokenPerSecond() > 0) {
            wait = bot.pace().take(now, limits.tokenPerSecond(), SECOND);
        }
        if (wait == 0 && chat < 0 && limits.groupPerMinute() > 0) {
            wait = cloud.group(chat)
                    .map(room -> room.paceOf(bot.id()).take(now, limits.groupPerMinute(), Duration.ofMinutes(1)))
                    .orElse(0L);
        }
        if (wait == 0 && chat > 0 && limits.chatBurst() > 0) {
            wait = cloud.privateChat(bot.id(), chat)
                    .map(room -> room.paceOf(bot.id())
                            .take(now, 2 * limits.chatBurst(), SECOND.multipliedBy(limits.chatBurst())))
                    .orElse(0L);
        }
        if (wait > 0) {
            throw Refusal.tooManyRequests(wait);
        }
    }

    private void stayQuiet(Duration length) {
        try {
            boolean _ = closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long chatOf(Parameters given) {
        String text = given.text("chat_id");
        return CHAT.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
