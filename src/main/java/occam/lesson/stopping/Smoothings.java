package occam.lesson.stopping;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import occam.exercise.Piece;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** How people smooth a noisy curve. */
final class Smoothings {
    private Smoothings() {}

    /** A curve, smoothed. */
    @FunctionalInterface
    interface Smoothing {
        double[] of(double[] losses, int window);
    }

    static final Piece<Smoothing> PIECE = Piece.<Smoothing>of(Smoothings::trailing)
            .or("""
                    It does not smooth, or goes by the lowest of the last losses: one lucky epoch sets a minimum that the next ones cannot reach, and
                    patience runs out.
                    """, (losses, window) -> losses)
            .or("""
                    It always divides by the window, also while there are fewer losses. So the first means are too low, and nothing can go below them.
                    """, (losses, window) -> each(losses, i -> sum(losses, Math.max(0, i - window + 1), i + 1) / window))
            .or("""
                    The mean looks ahead, at losses of epochs that are not trained yet. Take the last ones only.
                    """, (losses, window) -> each(losses, i -> mean(losses, i, Math.min(losses.length, i + window))))
            .or("""
                    It takes the mean of all losses so far. That forgets nothing: it goes on falling long after the loss has begun to rise.
                    """, (losses, window) -> trailing(losses, losses.length))
            .or("""
                    The window has one loss too many: with the present epoch it is `window` long.
                    """, (losses, window) -> trailing(losses, window + 1))
            .or("""
                    The present epoch is not in the mean, or the window has one loss too few.
                    """, (losses, window) -> trailing(losses, Math.max(1, window - 1)))
            .or(
                    """
                    The window lies around the epoch, and so looks at losses of epochs that are not trained yet. Take the last ones only.
                    """,
                    (losses, window) -> each(
                            losses,
                            i -> mean(
                                    losses, Math.max(0, i - window / 2), Math.min(losses.length, i + window / 2 + 1))))
            .or(
                    """
                    It goes by the median of the last losses. Asked is their mean.
                    """,
                    (losses, window) -> each(
                            losses,
                            i -> new Median().evaluate(Arrays.copyOfRange(losses, Math.max(0, i - window + 1), i + 1))))
            .or(
                    """
                    It begins to look only when the window is full. While there are fewer losses, the mean is of all so far.
                    """,
                    (losses, window) -> each(
                            losses,
                            i -> i + 1 < window ? Double.POSITIVE_INFINITY : mean(losses, i - window + 1, i + 1)))
            .or("""
                    It goes by a moving average that forgets bit by bit. Asked is the plain mean of the last losses.
                    """, Smoothings::forgetting);

    private static double[] each(double[] losses, IntToDoubleFunction value) {
        return IntStream.range(0, losses.length).mapToDouble(value).toArray();
    }

    private static double[] forgetting(double[] losses, int window) {
        var average = losses.clone();
        for (int i = 1; i < losses.length; i++) {
            average[i] = average[i - 1] + (losses[i] - average[i - 1]) / window;
        }
        return average;
    }

    static double[] trailing(double[] losses, int window) {
        return each(losses, i -> mean(losses, Math.max(0, i - window + 1), i + 1));
    }

    private static double mean(double[] losses, int from, int to) {
        return sum(losses, from, to) / (to - from);
    }

    private static double sum(double[] losses, int from, int to) {
        return Arrays.stream(losses, from, to).sum();
    }
}
