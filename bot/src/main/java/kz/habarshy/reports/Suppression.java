package kz.habarshy.reports;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Which cells of a table with its sums stay hidden: those under five, and as many others as it takes until nobody can
/// work out from the shown ones that a hidden cell is under five.
///
/// A cell is safe when the hidden cells could be other whole numbers, none below nothing, with the same sums, and this
/// one five or more. Rows and columns are nodes; a hidden cell joins its row to its column and may grow or shrink; so a
/// cell may grow by as much as flows back from its column to its row through the other hidden cells.
final class Suppression {
    static final int FEWEST = 5;
    private static final int WITHOUT_END = 1 << 20;

    private final int[][] all;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;

    private Suppression(int[][] all) {
        this.all = all;
        this.rows = all.length;
        this.columns = all[0].length;
        this.hidden = new boolean[rows][columns];
    }

    /// `table` has its sums in the last column and the last row.
    static boolean[][] of(int[][] table) {
        return new Suppression(table).suppressed();
    }

    private boolean[][] suppressed() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = all[row][column] < FEWEST;
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                while (all[row][column] < FEWEST && !safe(row, column)) {
                    hideAnother(row, column);
                }
            }
        }
        return hidden;
    }

    /// The smallest shown cell of the row or column, a sum only where nothing else is left.
    private void hideAnother(int row, int column) {
        int[] best = {-1, -1};
        long least = Long.MAX_VALUE;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long cost = cost(i, j) + (i == row || j == column ? 0 : Integer.MAX_VALUE);
                if (!hidden[i][j] && cost < least) {
                    least = cost;
                    best = new int[] {i, j};
                }
            }
        }
        hidden[best[0]][best[1]] = true;
    }

    private long cost(int row, int column) {
        return all[row][column] + (isSum(row, column) ? (long) WITHOUT_END : 0);
    }

    private boolean isSum(int row, int column) {
        return row == rows - 1 || column == columns - 1;
    }

    /// A sum counts against its row or column, the sum of sums against neither.
    private boolean against(int row, int column) {
        return row == rows - 1 ^ column == columns - 1;
    }

    private boolean safe(int row, int column) {
        int need = FEWEST - all[row][column];
        int[][] room = room(row, column);
        int from = against(row, column) ? row : rows + column;
        int to = against(row, column) ? rows + column : row;
        while (need > 0) {
            int pushed = push(room, from, to, need);
            if (pushed == 0) {
                return false;
            }
            need -= pushed;
        }
        return true;
    }

    /// How much each hidden cell but this one can take, from node to node: from its row to its column by growing, back
    /// by shrinking; a sum the other way round.
    private int[][] room(int row, int column) {
        int[][] room = new int[rows + columns][rows + columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (hidden[i][j] && !(i == row && j == column)) {
                    room[i][rows + j] = against(i, j) ? all[i][j] : WITHOUT_END;
                    room[rows + j][i] = against(i, j) ? WITHOUT_END : all[i][j];
                }
            }
        }
        return room;
    }

    /// Sends as much as the shortest way takes, at most `most`; 0 where there is no way.
    private static int push(int[][] room, int from, int to, int most) {
        int[] before = way(room, from, to);
        int takes = before[to] < 0 ? 0 : most;
        for (int at = to; takes > 0 && at != from; at = before[at]) {
            takes = Math.min(takes, room[before[at]][at]);
        }
        for (int at = to; takes > 0 && at != from; at = before[at]) {
            room[before[at]][at] -= takes;
            room[at][before[at]] += takes;
        }
        return takes;
    }

    private static int[] way(int[][] room, int from, int to) {
        int[] before = new int[room.length];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> next = new ArrayDeque<>();
        next.add(from);
        while (!next.isEmpty() && before[to] < 0) {
            int at = next.remove();
            for (int node = 0; node < room.length; node++) {
                if (before[node] < 0 && room[at][node] > 0) {
                    before[node] = at;
                    next.add(node);
                }
            }
        }
        return before;
    }
}
