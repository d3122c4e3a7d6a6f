package kz.habarshy.chat;

/// One bot at one messenger; ids of two bots collide, so it stands in every key. Text form: `tg700000001`.
public record Account(String messenger, long botId) {
    @Override
    public String toString() {
        return messenger + botId;
    }
}
