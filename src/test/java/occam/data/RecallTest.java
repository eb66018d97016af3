package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Associative recall. */
class RecallTest {
    private static final Dataset RECALL = Datasets.recall(3000, 1);

    @Test
    void theClassIsTheValueThatStoodWithTheKeyAskedFor() {
        for (int i = 0; i < RECALL.rows(); i++) {
            var row =
                    Arrays.stream(RECALL.x()[i]).mapToInt(token -> (int) token).toArray();
            int asked = row[4] - 18;
            var pair = IntStream.range(0, 4).filter(k -> row[k] / 3 == asked).toArray();
            assertThat(pair).hasSize(1);
            assertThat(row[pair[0]] % 3).isEqualTo((int) RECALL.y()[i]);
            assertThat(IntStream.range(0, 4).map(k -> row[k] / 3).distinct().count())
                    .isEqualTo(4);
        }
    }

    @Test
    void everyTokenComesAndEveryClassAsOften() {
        assertThat(Arrays.stream(RECALL.x())
                        .flatMapToDouble(Arrays::stream)
                        .distinct()
                        .sorted()
                        .toArray())
                .containsExactly(IntStream.range(0, 24).asDoubleStream().toArray());
        for (int k = 0; k < 3; k++) {
            int label = k;
            assertThat(Arrays.stream(RECALL.y()).filter(y -> y == label).count() / 3000.0)
                    .isEqualTo(1 / 3.0, within(0.04));
        }
        assertThat(RECALL.classes()).isEqualTo(3);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(Datasets.recall(20, 1).x()).isDeepEqualTo(Arrays.copyOf(RECALL.x(), 20));
        assertThat(Datasets.recall(20, 2).x()).isNotEqualTo(Arrays.copyOf(RECALL.x(), 20));
    }

    @Test
    void rowsAreNeeded() {
        refused("rows must be 1 or more, was 0", () -> Datasets.recall(0, 1));
    }
}
