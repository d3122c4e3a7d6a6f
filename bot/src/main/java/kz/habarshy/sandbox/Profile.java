package kz.habarshy.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a bot says about itself: commands, name and descriptions, per language.
final class Profile {
    JsonNode set(Bot bot, String what, Parameters parameters, int longest) {
        if (parameters.text(what).length() > longest) {
            throw Refusal.badRequest(what + " is too long");
        }
        checkLanguage(parameters);
        bot.profile()
                .put(what + ":" + parameters.text("language_code"), Json.MAPPER.valueToTree(parameters.text(what)));
        return Json.yes();
    }

    JsonNode setCommands(Bot bot, Parameters parameters) {
        checkLanguage(parameters);
        JsonNode commands = parameters.tree("commands").orElseThrow();
        if (commands.size() > 100) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (JsonNode command : commands) {
            if (!command.path("command").asString("").matches("/?[a-z0-9_]{1,32}")) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asString("").length();
            if (length < 1 || length > 256) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        bot.profile().put(key(parameters), commands);
        return Json.yes();
    }

    JsonNode commands(Bot bot, Parameters parameters) {
        return Optional.ofNullable(bot.profile().get(key(parameters))).orElseGet(Json::array);
    }

    JsonNode deleteCommands(Bot bot, Parameters parameters) {
        bot.profile().remove(key(parameters));
        return Json.yes();
    }

    private static String key(Parameters parameters) {
        String scope = parameters.tree("scope").map(JsonNode::toString).orElse("{\"type\":\"default\"}");
        return "commands:" + parameters.text("language_code") + ":" + scope;
    }

    private static void checkLanguage(Parameters parameters) {
        if (!parameters.text("language_code").matches("|[a-z]{2}")) {
            throw Refusal.badRequest("invalid language code specified");
        }
    }
}
