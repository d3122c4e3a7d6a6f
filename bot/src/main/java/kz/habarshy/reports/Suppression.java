package kz.habarshy.reports;

import java.util.Arrays;

/// Which cells of a table with its sums stay hidden: those under five, and as many others as it takes until nobody can
/// work out from the shown ones that a hidden cell is under five.
///
/// A cell is safe when the hidden cells could be other whole numbers, none below nothing, with the same sums, and this
/// one five or more. Rows and columns are nodes, and each cell joins its row to its column: when a cell grows, others
/// grow and shrink in turn along a way from its column back to its row. The cells on the cheapest such way are hidden.
final class Suppression {
    static final int FEWEST = 5;
    /// A sum is hidden only where it takes that.
    private static final long A_SUM = 1 << 20;

    private static final long NO_WAY = 1L << 40;

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
                if (all[row][column] < FEWEST) {
                    protect(row, column);
                }
            }
        }
        return hidden;
    }

    /// Hides what lies on the cheapest way on which the cell could grow to five; there always is one, over the sums.
    private void protect(int row, int column) {
        int from = against(row, column) ? row : rows + column;
        int to = against(row, column) ? rows + column : row;
        int[] before = cheapest(from, to, FEWEST - all[row][column], row * columns + column);
        for (int at = to; at != from; at = before[at]) {
            int one = Math.min(at, before[at]);
            int other = Math.max(at, before[at]) - rows;
            hidden[one][other] = true;
        }
    }

    /// The way to each node, as the node before it (Dijkstra).
    private int[] cheapest(int from, int to, int need, int without) {
        long[] cost = new long[rows + columns];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[from] = 0;
        int[] before = new int[cost.length];
        boolean[] done = new boolean[cost.length];
        while (!done[to]) {
            int at = nearest(cost, done);
            done[at] = true;
            for (int node = 0; node < cost.length; node++) {
                boolean crosses = at < rows != node < rows;
                if (crosses && !done[node]) {
                    long far = cost[at] + step(at, node, need, without);
                    if (far < cost[node]) {
                        cost[node] = far;
                        before[node] = at;
                    }
                }
            }
        }
        return before;
    }

    private static int nearest(long[] cost, boolean[] done) {
        int nearest = -1;
        for (int node = 0; node < cost.length; node++) {
            if (!done[node] && (nearest < 0 || cost[node] < cost[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    /// What it costs to let the cell between two nodes change by so much: nothing where it is hidden already.
    private long step(int from, int to, int need, int without) {
        boolean along = from < rows;
        int row = along ? from : to;
        int column = (along ? to : from) - rows;
        boolean grows = along != against(row, column);
        if (row * columns + column == without || !grows && all[row][column] < need) {
            return NO_WAY;
        }
        if (hidden[row][column]) {
            return 0;
        }
        boolean sum = row == rows - 1 || column == columns - 1;
        return all[row][column] + (sum ? A_SUM : 0);
    }

    /// A sum counts against its row or column, the sum of sums against neither.
    private boolean against(int row, int column) {
        return row == rows - 1 ^ column == columns - 1;
    }
}
