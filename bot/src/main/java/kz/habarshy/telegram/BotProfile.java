package kz.habarshy.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// Shows the bot's menu and card in Kazakh, in Russian, and in both for apps in any other language.
final class BotProfile implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BotProfile.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int TRIES = 3;
    private final TelegramApi api;
    private final Campaign campaign;
    private final Running running;

    BotProfile(TelegramApi api, Campaign campaign, Running running) {
        this.api = api;
        this.campaign = campaign;
        this.running = running;
    }

    /// Sets the same again at each start; what fails is left as it is until the next one.
    @Override
    public void run() {
        for (PartialBotApiMethod<?> call : calls()) {
            if (running.goesOn()) {
                attempt(call);
            }
        }
    }

    private List<PartialBotApiMethod<?>> calls() {
        List<PartialBotApiMethod<?>> calls = new ArrayList<>();
        var languages = new ArrayList<@Nullable Language>(List.of(Language.values()));
        languages.addFirst(null);
        for (Language language : languages) {
            String code = language == null ? null : language.name().toLowerCase(Locale.ROOT);
            calls.add(menu(language, code, new BotCommandScopeDefault(), List.of()));
            calls.add(menu(language, code, new BotCommandScopeAllChatAdministrators(), TelegramText.ADMINS));
            calls.add(new SetMyDescription(text(TelegramText.CARD_DESCRIPTION, language, "\n\n"), code));
            calls.add(new SetMyShortDescription(text(TelegramText.CARD_SHORT, language, " · "), code));
        }
        return calls;
    }

    private SetMyCommands menu(
            @Nullable Language language, @Nullable String code, BotCommandScope scope, List<TelegramText> first) {
        List<TelegramText> all = new ArrayList<>(first);
        all.addAll(TelegramText.RESIDENTS);
        return SetMyCommands.builder()
                .commands(all.stream()
                        .map(line -> new BotCommand(line.command(), text(line, language, " / ")))
                        .toList())
                .scope(scope)
                .languageCode(code)
                .build();
    }

    private String text(TelegramText key, @Nullable Language language, String between) {
        if (language != null) {
            return Markup.plain(campaign.text(key, language));
        }
        return Markup.plain(campaign.text(key, Language.KK) + between + campaign.text(key, Language.RU));
    }

    private void attempt(PartialBotApiMethod<?> call) {
        for (int attempt = 1; attempt <= TRIES && running.goesOn(); attempt++) {
            try {
                api.call(call);
                return;
            } catch (Refused e) {
                LOG.warn("{} was refused: {}", call.getMethod(), e.getMessage());
                Duration patience = e.refusal().patience();
                if (!e.refusal().asksToWait() || patience.compareTo(LONGEST_WAIT) > 0) {
                    return;
                }
                running.pause(patience);
            } catch (IOException e) {
                LOG.warn("{} failed: {}", call.getMethod(), Redacted.failure(e));
                running.pause(Duration.ofSeconds(attempt));
            }
        }
    }
}
