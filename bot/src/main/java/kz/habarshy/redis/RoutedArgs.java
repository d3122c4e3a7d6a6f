package kz.habarshy.redis;

import io.lettuce.core.protocol.CommandArgs;
import java.nio.ByteBuffer;

/// Arguments of a command that names no key but must reach the server of one, by the connection that wrote there.
final class RoutedArgs extends CommandArgs<String, String> {
    private final String key;

    RoutedArgs(String key) {
        super(Utf8.CODEC);
        this.key = key;
    }

    @Override
    public ByteBuffer getFirstEncodedKey() {
        return Utf8.CODEC.encodeKey(key);
    }
}
