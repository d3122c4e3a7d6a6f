package kz.habarshy.chat;

/// Who spoke or pressed. `asChat` means an administrator of the group who hides behind its name: it proves "an admin of
/// this group", not who. `channel` means a channel's post, which is nobody's word in the house.
/// `appLanguage` is the two-letter language of the person's app, empty when unknown; `shown` is for telling who
/// imitates us; only an owner of the desk is known by it.
public record Speaker(PersonId id, boolean bot, boolean asChat, boolean channel, String appLanguage, Shown shown) {
    public Speaker(PersonId id, boolean bot, boolean asChat, boolean channel, String appLanguage) {
        this(id, bot, asChat, channel, appLanguage, Shown.NOTHING);
    }
}
