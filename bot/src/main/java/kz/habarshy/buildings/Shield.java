package kz.habarshy.buildings;

import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import org.jspecify.annotations.Nullable;

/// What a group's admin has decided about fraud there: whether confirmed scams are removed, and whose private chat
/// hears of doubtful cases first; `title` is the name of the group.
public record Shield(boolean removes, @Nullable ChatKey keeper, String title) {
    /// In place of a person: nobody, and nobody is taken by itself any more.
    static final String NOBODY = "0";

    public static Shield of(ChatState group) {
        String keeper = group.field(Fields.KEEPER, NOBODY);
        return new Shield(
                group.field(Fields.REMOVES) != null,
                keeper.equals(NOBODY) ? null : new ChatKey(group.chat().account(), Long.parseLong(keeper)),
                group.field(Fields.TITLE, ""));
    }

    /// Whoever heard of doubtful cases is no admin any more: the next one who opens the setup takes the place.
    public static List<Change> dismissed(ChatState group) {
        return Roll.write(group, Map.of(Fields.KEEPER, "", Fields.REMOVES, ""));
    }
}
