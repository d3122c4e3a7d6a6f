package kz.habarshy.redis;

import io.lettuce.core.codec.RedisCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Texts as their UTF-8 bytes, made in one go: a step of a decision is dozens of short ones, and the library's own
/// codec takes a buffer from the pool for each.
enum Utf8 implements RedisCodec<String, String> {
    CODEC;

    @Override
    public ByteBuffer encodeKey(String key) {
        return ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ByteBuffer encodeValue(String value) {
        return encodeKey(value);
    }

    @Override
    public String decodeKey(ByteBuffer bytes) {
        var read = new byte[bytes.remaining()];
        bytes.get(read);
        return new String(read, StandardCharsets.UTF_8);
    }

    @Override
    public String decodeValue(ByteBuffer bytes) {
        return decodeKey(bytes);
    }
}
