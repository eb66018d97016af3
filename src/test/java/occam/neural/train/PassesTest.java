package occam.neural.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassesTest {
    private static final int NUMBERS = 3;

    private static Passes filled(long most, int passes) {
        var random = new SplittableRandom(1);
        var all = new Passes(most);
        for (int k = 0; k < passes; k++) {
            all.add(random.nextDouble(), 0.5, 1000 + random.nextGaussian());
        }
        return all;
    }

    /** 12 numbers are four passes at a time, 3 one, and 0 none. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12, 13, 600})
    void howManyAreHeldAtATimeChangesNothing(int most) {
        for (int passes : new int[] {2, 4, 5, 101}) {
            var folded = filled(most, passes);
            var held = filled(Long.MAX_VALUE, passes);
            assertThat(folded.count()).isEqualTo(passes);
            assertThat(folded.mean(NUMBERS)).containsExactly(held.mean(NUMBERS), within(1e-10));
            assertThat(folded.spread(NUMBERS)).containsExactly(held.spread(NUMBERS), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 600})
    void aNumberThatIsTheSameInEachPassHasNoSpread(int most) {
        assertThat(filled(most, 40).spread(NUMBERS)[1]).isZero();
        assertThat(Arrays.stream(filled(most, 400).mean(NUMBERS)).toArray())
                .containsExactly(new double[] {0.5, 0.5, 1000}, within(0.3));
    }
}
