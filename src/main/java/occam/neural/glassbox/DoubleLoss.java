package occam.neural.glassbox;

/** What {@link Matrix} says of probabilities and targets, as loops. */
final class DoubleLoss {
    private DoubleLoss() {}

    /** Less the largest, which changes nothing and keeps the powers finite. */
    static void softmax(double[] values, int from, int to) {
        double max = values[from];
        for (int k = from; k < to; k++) {
            max = Math.max(max, values[k]);
        }
        double sum = 0;
        for (int k = from; k < to; k++) {
            values[k] = Math.exp(values[k] - max);
            sum += values[k];
        }
        for (int k = from; k < to; k++) {
            values[k] = DoubleSteps.flush(values[k] / sum);
        }
    }

    /** {@code (P − Y)/n}. */
    static void minusTargets(int rows, int columns, double[] p, int[] labels, double epsilon) {
        double everywhere = (epsilon / columns);
        for (int i = 0; i < rows; i++) {
            p[i * columns + labels[i]] -= (1 - epsilon);
        }
        for (int i = 0; i < rows * columns; i++) {
            p[i] = (p[i] - everywhere) / rows;
        }
    }
}
