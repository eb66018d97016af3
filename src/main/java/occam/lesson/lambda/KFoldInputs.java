package occam.lesson.lambda;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Correlation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.exercise.Calls;
import occam.lesson.lambda.ChoosingLambda.KFold;
import occam.lesson.lambda.ChoosingLambda.Preparation;
import occam.penalty.Penalty;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Rows, folds and preparations that a cross-validation is tried on. */
final class KFoldInputs {
    private KFoldInputs() {}

    private record Input(String words, Dataset data, int folds, Preparation prepare, Penalty penalty) {
        /** An answer that writes into its rows must not change the next call. */
        double error(KFold answer) {
            var own = data.mapValues(value -> value).withTargets(data.y().clone());
            return answer.error(own, folds, prepare, penalty);
        }
    }

    static Calls<KFold> calls() {
        var random = new SplittableRandom(5);
        var inputs = IntStream.range(0, 8)
                .mapToObj(k -> k % 2 == 0 ? scaling(random) : choosing(random))
                .toList();
        return Calls.<KFold, Input>on(inputs, Input::words, (answer, input) -> input.error(answer))
                .trait("a scaling", inputs, input -> input.words.contains("a scaling"))
                .trait("a choice of two columns", inputs, input -> input.words.contains("a choice"))
                .quantity("the number of folds", inputs, input -> input.folds)
                .quantity("the number of rows", inputs, input -> input.data.rows());
    }

    private static Input scaling(SplittableRandom random) {
        return input("a scaling", random, rows -> Scaler.fit(rows)::apply);
    }

    private static Input choosing(SplittableRandom random) {
        return input("a choice of two columns", random, rows -> {
            var best = strongest(rows, 2).toArray(String[]::new);
            return other -> other.columns(best);
        });
    }

    private static Input input(String preparation, SplittableRandom random, Preparation prepare) {
        int folds = 3 + random.nextInt(3);
        int rows = 4 * folds + 1 + random.nextInt(folds - 1);
        var data = Datasets.linear(rows, new double[] {3, 2, 0, 0, 1, 0}, Correlation.ar1(0.5), 2, random.nextLong());
        var penalty = random.nextBoolean() ? Penalty.l1(0.3) : Penalty.l2(0.5);
        var words = String.format(
                Locale.ROOT, "%d rows, %d folds, the preparation is %s, %s", rows, folds, preparation, penalty);
        return new Input(words, data, folds, prepare, penalty);
    }

    private static List<String> strongest(Dataset rows, int count) {
        var correlation = new PearsonsCorrelation();
        return rows.columns().stream()
                .sorted(Comparator.comparingDouble(name -> -Math.abs(correlation.correlation(
                        Stream.of(rows.columns(name).x())
                                .mapToDouble(row -> row[0])
                                .toArray(),
                        rows.y()))))
                .limit(count)
                .toList();
    }
}
