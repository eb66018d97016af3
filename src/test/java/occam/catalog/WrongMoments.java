package occam.catalog;

import static occam.catalog.WrongObjectives.sum;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.dropout.Dropouts;
import occam.lesson.dropout.Dropouts.Moments;

/** Wrong answers to the exercise on mean and variance under dropout. */
final class WrongMoments {
    private WrongMoments() {}

    static Stream<Trial<?>> all() {
        return Trials.all(moments());
    }

    private static double[] products(double[] weights, double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> weights[i] * x[i]).toArray();
    }

    private static Moments moments(double[] a, double mean, double variance) {
        return new Moments(mean * sum(a, v -> v), variance * sum(a, v -> v * v));
    }

    private static Trials<?> moments() {
        return Trials.of(Dropouts.MEAN_AND_VARIANCE)
                .named(
                        "mean times keep",
                        "The mean is that without scaling. Inverted dropout",
                        (w, x, p) -> moments(products(w, x), 1 - p, p / (1 - p)))
                .named(
                        "mean over keep",
                        "The mean is divided by 1 − p. That forgets that only 1 −",
                        (w, x, p) -> moments(products(w, x), 1 / (1 - p), p / (1 - p)))
                .named(
                        "p(1 − p)",
                        "p(1 − p) is the variance of the mask as it is drawn, 0 or",
                        (w, x, p) -> moments(products(w, x), 1, p * (1 - p)))
                .named(
                        "plain dropout",
                        "These are the moments without scaling, of the original",
                        (w, x, p) -> moments(products(w, x), 1 - p, p * (1 - p)))
                .named(
                        "upside down",
                        "Keeping and dropping are swapped in the variance: (1 −",
                        (w, x, p) -> moments(products(w, x), 1, (1 - p) / p))
                .named(
                        "1/(1 − p)",
                        "This is the mean of the square. For a variance, the",
                        (w, x, p) -> moments(products(w, x), 1, 1 / (1 - p)))
                .named(
                        "p",
                        "The variance is p times the squares. What is kept is",
                        (w, x, p) -> moments(products(w, x), 1, p))
                .named(
                        "p/(1 − p)²",
                        "The factor of the variance is p over the square of 1 − p",
                        (w, x, p) -> moments(products(w, x), 1, p / Math.pow(1 - p, 2)))
                .named(
                        "p(1 − p) over (1 − p)",
                        "The variance is p times the squares. What is kept is",
                        (w, x, p) -> moments(products(w, x), 1, p * (1 - p) / (1 - p)))
                .named(
                        "no square at the weights",
                        "The weights are not squared in the variance. A factor",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), p / (1 - p) * sum(products(w, products(x, x)), v -> v)))
                .named(
                        "no square at x",
                        "The inputs are not squared in the variance. What is",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), p / (1 - p) * sum(products(x, products(w, w)), v -> v)))
                .named(
                        "no squares",
                        "The products enter the variance without being squared. Of",
                        (w, x, p) ->
                                new Moments(sum(products(w, x), v -> v), p / (1 - p) * sum(products(w, x), v -> v)))
                .named(
                        "the square of the sum",
                        "This squares the sum. That would be the variance if all",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), p / (1 - p) * Math.pow(sum(products(w, x), v -> v), 2)))
                .named(
                        "the deviation",
                        "This is the standard deviation. Asked is its square",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), Math.sqrt(p / (1 - p) * sum(products(w, x), v -> v * v))))
                .refused(
                        "deviations added",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v),
                                Math.pow(sum(products(w, x), v -> Math.sqrt(p / (1 - p)) * Math.abs(v)), 2)))
                .named(
                        "the mean square minus the squared mean of all",
                        "This takes the square of the sum off the sum of the",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v),
                                sum(products(w, x), v -> v * v) / (1 - p) - Math.pow(sum(products(w, x), v -> v), 2)))
                .named(
                        "averages",
                        "The variance is divided by the number of inputs. z is a",
                        (w, x, p) -> moments(products(w, x), 1.0 / x.length, p / (1 - p) / x.length))
                .named(
                        "x only",
                        "The weights are missing in the variance. A factor enters",
                        (w, x, p) -> moments(x, 1, p / (1 - p)))
                .named(
                        "swapped",
                        "Mean and variance are swapped: `new Moments(mean",
                        (w, x, p) ->
                                new Moments(p / (1 - p) * sum(products(w, x), v -> v * v), sum(products(w, x), v -> v)))
                .refused("keep and drop swapped", (w, x, p) -> moments(products(w, x), (1 - p) / p, (1 - p) / p))
                .named(
                        "no variance",
                        "There is a variance as soon as anything can be dropped",
                        (w, x, p) -> moments(products(w, x), 1, 0));
    }
}
