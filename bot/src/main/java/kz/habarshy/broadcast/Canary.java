package kz.habarshy.broadcast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.ChatKey;
import org.jspecify.annotations.Nullable;

/// The first few chats of a broadcast: how many, which, and when what they do stops it.
final class Canary {
    private static final int LEAST = 20;
    private static final int PER_CENT = 100;
    /// More than this part of the first chats, in percent, and more than one chat.
    private static final int LIMIT = 5;

    private Canary() {}

    /// What speaks against going on.
    enum Alarm {
        REMOVED,
        PAUSED,
        REFUSED
    }

    /// How many of the first chats are told in each partition, of so many that could be: one in a hundred, at least
    /// twenty, spread evenly.
    static int[] shares(int[] able) {
        int all = 0;
        for (int count : able) {
            all += count;
        }
        int left = Math.min(all, Math.max(LEAST, Math.ceilDiv(all, PER_CENT)));
        int[] shares = new int[able.length];
        while (left > 0) {
            for (int partition = 0; partition < able.length && left > 0; partition++) {
                if (shares[partition] < able[partition]) {
                    shares[partition]++;
                    left--;
                }
            }
        }
        return shares;
    }

    /// So many chats of a partition, from each district in turn; partitions begin with different districts.
    static List<ChatKey> pick(Map<ChatKey, ChatCard> able, int share, int partition) {
        Map<String, Deque<ChatKey>> districts = new TreeMap<>();
        able.forEach((chat, card) -> districts
                .computeIfAbsent(card.kato() + card.place() + card.district(), any -> new ArrayDeque<>())
                .add(chat));
        List<Deque<ChatKey>> all = new ArrayList<>(districts.values());
        List<ChatKey> picked = new ArrayList<>();
        for (int turn = partition; picked.size() < Math.min(share, able.size()); turn++) {
            ChatKey chat = all.get(turn % all.size()).poll();
            if (chat != null) {
                picked.add(chat);
            }
        }
        return picked;
    }

    /// What the first chats did since they heard it, and how many in the whole ledger were refused by the messenger.
    record Signs(long first, long removed, long paused, long refused, long ended) {
        /// Null when all is well.
        @Nullable
        Alarm alarm() {
            if (tooMany(refused, ended)) {
                return Alarm.REFUSED;
            }
            if (tooMany(removed, first)) {
                return Alarm.REMOVED;
            }
            return tooMany(removed + paused, first) ? Alarm.PAUSED : null;
        }

        private static boolean tooMany(long bad, long all) {
            return bad > 1 && bad * PER_CENT > all * LIMIT;
        }
    }
}
