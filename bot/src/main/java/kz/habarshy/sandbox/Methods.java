package kz.habarshy.sandbox;

import tools.jackson.databind.JsonNode;

/// What each method of the Bot API does here.
final class Methods {
    private final Sending sending;
    private final Editing editing;
    private final Lookups lookups;
    private final Polling polling;
    private final Reactions reactions;
    private final Answering answering;
    private final Profile profile = new Profile();

    Methods(Cloud cloud, News news, Webhooks webhooks) {
        Access access = new Access(cloud);
        sending = new Sending(cloud, news, access);
        editing = new Editing(cloud, news, access);
        lookups = new Lookups(cloud, access);
        polling = new Polling(cloud, webhooks);
        answering = new Answering(cloud, news);
        reactions = new Reactions(cloud, news, access);
    }

    JsonNode perform(String method, Bot bot, Parameters given) {
        return switch (method) {
            case "getMe" -> bot.fullWire();
            case "getUpdates" -> polling.updates(bot, given);
            case "setWebhook" -> polling.setWebhook(bot, given);
            case "deleteWebhook" -> polling.deleteWebhook(bot, given);
            case "getWebhookInfo" -> polling.webhookInfo(bot);
            case "sendMessage" -> sending.message(bot, given);
            case "sendPhoto" -> sending.photo(bot, given);
            case "sendDocument" -> sending.document(bot, given);
            case "forwardMessage" -> sending.forward(bot, given);
            case "copyMessage" -> sending.copy(bot, given);
            case "editMessageText" -> editing.text(bot, given);
            case "editMessageReplyMarkup" -> editing.markup(bot, given);
            case "deleteMessage" -> editing.delete(bot, given);
            case "deleteMessages" -> editing.deleteMany(bot, given);
            case "answerCallbackQuery" -> reactions.answerPress(bot, given);
            case "answerInlineQuery" -> answering.search(bot, given);
            case "answerGuestQuery" -> answering.call(bot, given);
            case "setMessageReaction" -> reactions.react(bot, given);
            case "sendChatAction" -> reactions.act(bot, given);
            case "leaveChat" -> reactions.leave(bot, given);
            default -> ask(method, bot, given);
        };
    }

    private JsonNode ask(String method, Bot bot, Parameters given) {
        return switch (method) {
            case "getChat" -> lookups.chat(bot, given);
            case "getChatMember" -> lookups.member(bot, given);
            case "getChatMemberCount" -> lookups.memberCount(bot, given);
            case "getChatAdministrators" -> lookups.administrators(bot, given);
            case "getFile" -> lookups.file(bot, given);
            case "setMyCommands" -> profile.setCommands(bot, given);
            case "getMyCommands" -> profile.commands(bot, given);
            case "deleteMyCommands" -> profile.deleteCommands(bot, given);
            case "setMyName" -> profile.set(bot, "name", given, 64);
            case "setMyDescription" -> profile.set(bot, "description", given, 512);
            case "setMyShortDescription" -> profile.set(bot, "short_description", given, 120);
            default -> throw Refusal.of(404, "Not Found");
        };
    }
}
