package kz.habarshy.screening;

import java.util.List;

/// Asks for the state's number of a person to be sent into a chat, to a stranger or into a form; to have it ready for
/// the interviewer is no sign.
final class AsksForNumber implements Check {
    private static final int NEIGHBOURS = 7;
    private static final int FAR = 12;

    @Override
    public List<Finding> look(Scene scene) {
        boolean sent = scene.demandsNear("send", "iin", NEIGHBOURS);
        boolean written = scene.demandsNear("write", "iin", NEIGHBOURS)
                && (scene.meaning().near("iin", "in_chat", FAR) || scene.foreignAddress());
        boolean collected = scene.has("collects")
                && scene.has("iin")
                && (scene.has("in_chat") || scene.orders("write"))
                && !scene.asksSomething();
        return Check.when(scene.census() && (sent || written || collected), "asks_iin");
    }
}
