package kz.habarshy.answers;

import java.util.Arrays;

/// The places of numbers in a row, found by the number: it stands at its hash or soon after it.
final class HashIndex {
    private static final int NONE = -1;

    private final int[] row;
    private final int[] places;

    /// Each number of `row` stands there once.
    HashIndex(int[] row) {
        this.row = row;
        // At most half full.
        places = new int[4 * Integer.highestOneBit(Math.max(1, row.length))];
        Arrays.fill(places, NONE);
        for (int at = 0; at < row.length; at++) {
            places[slot(row[at])] = at;
        }
    }

    /// Where the number stands in the row; -1 where it does not.
    int of(int number) {
        return places[slot(number)];
    }

    /// The slot of the number, else the free one where it would be.
    private int slot(int number) {
        int slot = number * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(places.length) + 1;
        while (places[slot] != NONE && row[places[slot]] != number) {
            slot = slot + 1 & places.length - 1;
        }
        return slot;
    }
}
