package kz.habarshy.telegram;

import kz.habarshy.campaign.Campaign;
import kz.habarshy.intake.Intake;
import kz.habarshy.time.MachineClock;

/// What a node does for each of its bots: hears its updates, by asking or by the webhook, and keeps its profile.
record BotRuns(TelegramSettings settings, TelegramHttp http, MachineClock clock, Campaign campaign, Intake intake) {
    /// `practice`: done once before the profile is seen to; `permit`: whether this node may ask for the bot's updates.
    BotRun of(TelegramBot bot, Runnable practice, PollPermit permit) {
        var running = new Running();
        var asking = new TelegramApi(bot.address(), http.asking());
        var profile = new BotProfile(asking, campaign, running);
        Runnable beside = () -> {
            practice.run();
            profile.run();
        };
        return new BotRun(asking, bot.identity(), bot.health(), running, beside, updates(bot, asking, permit, running));
    }

    private Runnable updates(TelegramBot bot, TelegramApi asking, PollPermit permit, Running running) {
        WebhookDoor door = WebhookDoor.of(bot.token(), settings);
        if (door != null) {
            return new WebhookRegistration(asking, bot.health(), running, door);
        }
        var polling = new TelegramApi(bot.address(), http.polling());
        return new TelegramUpdates(
                bot.account(), polling, intake::accept, bot.health(), permit, clock, running, Backoff.usual())::run;
    }
}
