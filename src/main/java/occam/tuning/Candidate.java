package occam.tuning;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import occam.data.Calibration;
import occam.data.Dataset;
import occam.data.Split;
import occam.neural.train.TrainedNetwork;

/**
 * Who is judged.
 *
 * @param preparation of the rows that it takes
 */
record Candidate(String name, TrainedNetwork trained, UnaryOperator<Split> preparation) {
    /**
     * Numbers on test rows.
     *
     * @param right 1 for each row that is right, else 0
     * @param loss mean cross-entropy in nats
     * @param shifted the share that is right of rows as a deployment may have them
     * @param worstClass the share that is right in the class with the smallest
     * @param calibrationError the expected one
     */
    record Measured(
            String name, double[] right, double loss, double shifted, double worstClass, double calibrationError) {}

    Measured on(Dataset test, Exam exam) {
        var rows = exam.prepared(preparation, test);
        var shifted = exam.prepared(preparation, exam.deployment().apply(test, exam.seed()));
        var right = right(rows);
        return new Measured(
                name,
                right,
                trained.score(rows).loss(),
                Arrays.stream(right(shifted)).average().orElseThrow(),
                worstClass(rows, right),
                Calibration.of(trained.probabilities(rows.x()), rows.y()).expectedCalibrationError());
    }

    private double[] right(Dataset rows) {
        var classes = trained.classify(rows.x());
        return IntStream.range(0, classes.length)
                .mapToDouble(i -> classes[i] == rows.y()[i] ? 1 : 0)
                .toArray();
    }

    private static double worstClass(Dataset rows, double[] right) {
        return IntStream.range(0, rows.classes())
                .mapToObj(label -> IntStream.range(0, right.length).filter(i -> rows.y()[i] == label))
                .flatMap(those ->
                        those.mapToDouble(i -> right[i]).average().stream().boxed())
                .mapToDouble(share -> share)
                .min()
                .orElseThrow();
    }
}
