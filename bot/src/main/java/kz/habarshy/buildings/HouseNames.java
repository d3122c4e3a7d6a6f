package kz.habarshy.buildings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Places;

/// What staff call a house: its address as the chat's admin gave it, else the chat's title.
public final class HouseNames {
    private final Places places;
    private final AddressPages addresses;

    public HouseNames(Places places, Campaign campaign) {
        this.places = places;
        this.addresses = new AddressPages(campaign);
    }

    /// In the order asked; read all at once.
    public Map<ChatKey, String> of(List<ChatKey> chats, Language language) {
        List<Map<String, String>> fields = places.fieldsOf(chats, Change::chat);
        Map<ChatKey, String> names = new LinkedHashMap<>();
        for (int i = 0; i < chats.size(); i++) {
            names.put(chats.get(i), name(new ChatState(chats.get(i), fields.get(i)), language));
        }
        return names;
    }

    private String name(ChatState state, Language language) {
        String title = state.field(Fields.TITLE, "");
        boolean told = state.field(Fields.STREET) != null || state.field(Fields.HOUSE) != null;
        if (told) {
            return addresses.address(state, language);
        }
        return title.isEmpty() ? "№ " + state.chat().firstId() : title;
    }
}
