package occam.neural.glassbox;

/** What {@link Matrix} says of probabilities and targets, as loops. */
final class FloatLoss {
    private FloatLoss() {}

    /** Less the largest, which changes nothing and keeps the powers finite. */
    static void softmax(float[] values, int from, int to) {
        float max = values[from];
        for (int k = from; k < to; k++) {
            max = Math.max(max, values[k]);
        }
        float sum = 0;
        for (int k = from; k < to; k++) {
            values[k] = (float) Math.exp(values[k] - max);
            sum += values[k];
        }
        for (int k = from; k < to; k++) {
            values[k] = FloatSteps.flush(values[k] / sum);
        }
    }

    /** {@code (P − Y)/n}. */
    static void minusTargets(int rows, int columns, float[] p, int[] labels, double epsilon) {
        float everywhere = (float) (epsilon / columns);
        for (int i = 0; i < rows; i++) {
            p[i * columns + labels[i]] -= (float) (1 - epsilon);
        }
        for (int i = 0; i < rows * columns; i++) {
            p[i] = (p[i] - everywhere) / rows;
        }
    }
}
