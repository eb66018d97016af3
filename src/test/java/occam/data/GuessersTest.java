package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessersTest {
    /** Simulated with numpy 1.26.4 by src/test/python/guessers.py; its largest standard error is .0004. */
    @ParameterizedTest
    @CsvSource({"1,.49997", "10,.57686", "100,.62456", "1000,.66060", "10000,.69044"})
    void theBestOfManyByOneHundredRows(int count, double expected) {
        assertThat(new Guessers(count, 100).expectedBest()).isEqualTo(expected, within(0.0012));
    }

    /** Of two guessers on one row, one is right unless both are wrong. */
    @Test
    void twoGuessersOnOneRowByHand() {
        assertThat(new Guessers(2, 1).expectedBest()).isEqualTo(0.75, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50})
    void theMeanOfManyDrawsIsTheExpectedBest(int count) {
        var guessers = new Guessers(count, 40);
        double mean =
                LongStream.range(0, 2000).mapToDouble(guessers::best).average().orElseThrow();
        assertThat(mean).isEqualTo(guessers.expectedBest(), within(4 * 0.5 / Math.sqrt(40 * 2000.0)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,100", "2,1", "2,100", "100,10", "100,1000", "1000,100", "1000000,10"})
    void theBoundHolds(int count, int rows) {
        var guessers = new Guessers(count, rows);
        assertThat(guessers.expectedBest()).isLessThanOrEqualTo(guessers.bound() + 1e-12);
    }

    @Test
    void noGuesserAndNoRowAreRefused() {
        refused("there must be a guesser and a row or more, was 0 and 100", () -> new Guessers(0, 100));
        refused("there must be a guesser and a row or more, was 1 and 0", () -> new Guessers(1, 0));
        refused(
                "2,147,483,647 guessers on 5 rows take too long; at most 1,000,000 of either, and 100,000,000 tosses"
                        + " in all",
                () -> new Guessers(Integer.MAX_VALUE, 5));
    }
}
