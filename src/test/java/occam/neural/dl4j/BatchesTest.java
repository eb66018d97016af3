package occam.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import occam.neural.Digits;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void aTargetKeepsOneLessTheShareAndAllClassesDivideTheShare() {
        var train = Digits.noisy().train();
        var rows = new Batches(train);
        var order = new int[] {7, 3};
        var targets = rows.targets(order, 0, 2, 0.2).toDoubleMatrix();
        for (int i = 0; i < 2; i++) {
            var expected = new double[10];
            Arrays.fill(expected, 0.02);
            expected[(int) train.y()[order[i]]] = 0.82;
            assertThat(targets[i]).containsExactly(expected, within(1e-7));
        }
    }
}
