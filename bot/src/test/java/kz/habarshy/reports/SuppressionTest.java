package kz.habarshy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int[][] SHAPES = {{2, 2}, {1, 4}, {4, 1}};

    @Test
    void showsEverythingWhereEveryNumberIsLargeEnough() {
        assertThat(shown(new int[][] {{5, 9}, {12, 7}})).isEqualTo("5 9 14|12 7 19|17 16 33");
    }

    @Test
    void hidesASmallNumberAndWhatItCouldBeWorkedOutFrom() {
        String shown = shown(new int[][] {{4, 20, 30}, {6, 25, 40}, {40, 50, 60}});
        assertThat(shown).isEqualTo("– – 30 54|– – 40 71|40 50 60 150|50 95 130 275");
    }

    @Test
    void hidesZerosAsItHidesOtherSmallNumbers() {
        assertThat(shown(new int[][] {{0, 20, 30}, {6, 25, 40}})).startsWith("– – 30 50|");
    }

    @Test
    void hidesTwoNumbersWhoseSumWouldGiveBothAway() {
        String shown = shown(new int[][] {{0, 0, 30}, {60, 70, 80}});
        assertThat(shown.split("\\|")[0]).doesNotContain("30 30").startsWith("– – ");
    }

    @Test
    void hidesATableOfFewAltogether() {
        assertThat(shown(new int[][] {{1, 0}, {0, 2}})).isEqualTo("– – –|– – –|– – –");
    }

    /// Tries every table of whole numbers that fits what is shown.
    @Test
    void leavesNoSmallNumberThatCanBeWorkedOut() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] shape = SHAPES[round % SHAPES.length];
            int[][] table = new int[shape[0]][shape[1]];
            for (int[] row : table) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(9);
                }
            }
            int[][] all = summed(table);
            boolean[][] hidden = Suppression.of(all);
            boolean[][] mayBeLarge = new boolean[all.length][all[0].length];
            fit(new int[table.length][table[0].length], 0, all, hidden, mayBeLarge);
            for (int i = 0; i < all.length; i++) {
                for (int j = 0; j < all[0].length; j++) {
                    assertThat(all[i][j] >= Suppression.FEWEST || hidden[i][j] && mayBeLarge[i][j])
                            .as("%s at %d, %d of round %d", List.of(shown(table)), i, j, round)
                            .isTrue();
                }
            }
        }
    }

    private static void fit(int[][] guess, int at, int[][] all, boolean[][] hidden, boolean[][] mayBeLarge) {
        int columns = guess[0].length;
        if (at == guess.length * columns) {
            int[][] sums = summed(guess);
            if (fits(sums, all, hidden)) {
                for (int i = 0; i < sums.length; i++) {
                    for (int j = 0; j < sums[0].length; j++) {
                        mayBeLarge[i][j] |= sums[i][j] >= Suppression.FEWEST;
                    }
                }
            }
            return;
        }
        int row = at / columns;
        int column = at % columns;
        int from = hidden[row][column] ? 0 : all[row][column];
        int largest = all[all.length - 1][columns] + Suppression.FEWEST;
        int to = hidden[row][column] ? largest : from;
        for (int value = from; value <= to; value++) {
            guess[row][column] = value;
            fit(guess, at + 1, all, hidden, mayBeLarge);
        }
    }

    private static boolean fits(int[][] sums, int[][] all, boolean[][] hidden) {
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums[0].length; j++) {
                if (!hidden[i][j] && sums[i][j] != all[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[][] summed(int[][] table) {
        int rows = table.length;
        int columns = table[0].length;
        int[][] all = new int[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                all[i][j] = table[i][j];
                all[i][columns] += table[i][j];
                all[rows][j] += table[i][j];
                all[rows][columns] += table[i][j];
            }
        }
        return all;
    }

    private static String shown(int[][] table) {
        int[][] all = summed(table);
        boolean[][] hidden = Suppression.of(all);
        var lines = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            lines.append(i == 0 ? "" : "|");
            for (int j = 0; j < all[i].length; j++) {
                lines.append(j == 0 ? "" : " ").append(hidden[i][j] ? "–" : String.valueOf(all[i][j]));
            }
        }
        return lines.toString();
    }
}
