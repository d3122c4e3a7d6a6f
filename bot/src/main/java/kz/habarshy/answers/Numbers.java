package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Rows of numbers in a file; weights are kept to half precision, in memory too, so that what was read from a file
/// equals what was learnt.
final class Numbers {
    private Numbers() {}

    static void round(float[] weights) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Float.float16ToFloat(Float.floatToFloat16(weights[i]));
        }
    }

    static void write(DataOutputStream out, float[] rounded) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * rounded.length);
        for (float weight : rounded) {
            bytes.putShort(Float.floatToFloat16(weight));
        }
        out.writeInt(rounded.length);
        out.write(bytes.array());
    }

    static float[] readWeights(DataInputStream in) throws IOException {
        short[] halves = new short[in.readInt()];
        bytes(in, Short.BYTES * halves.length).asShortBuffer().get(halves);
        float[] weights = new float[halves.length];
        for (int i = 0; i < halves.length; i++) {
            weights[i] = Float.float16ToFloat(halves[i]);
        }
        return weights;
    }

    static void write(DataOutputStream out, int[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        bytes.asIntBuffer().put(numbers);
        out.writeInt(numbers.length);
        out.write(bytes.array());
    }

    static int[] readWhole(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        bytes(in, Integer.BYTES * numbers.length).asIntBuffer().get(numbers);
        return numbers;
    }

    private static ByteBuffer bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
