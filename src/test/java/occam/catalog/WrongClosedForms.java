package occam.catalog;

import java.util.Arrays;
import java.util.stream.Stream;
import occam.lesson.geometry.Geometry;

/** Wrong answers to the exercise on the closed form of ridge regression. */
final class WrongClosedForms {
    private WrongClosedForms() {}

    static Stream<Trial<?>> all() {
        return Trials.all(closedForm());
    }

    /** X'X and X'y over n: the two squares, the product, and the two with y. */
    private static double[] means(double[][] x, double[] y) {
        var sums = new double[5];
        for (int i = 0; i < y.length; i++) {
            double[] terms = {x[i][0] * x[i][0], x[i][1] * x[i][1], x[i][0] * x[i][1], x[i][0] * y[i], x[i][1] * y[i]};
            Arrays.setAll(sums, k -> sums[k] + terms[k] / y.length);
        }
        return sums;
    }

    private static double[] solved(double a, double d, double b, double c, double e, double f) {
        double determinant = a * d - b * c;
        return new double[] {(d * e - b * f) / determinant, (a * f - c * e) / determinant};
    }

    private static double[] solution(double[][] x, double[] y, double lambda) {
        double[] s = means(x, y);
        return solved(s[0] + lambda, s[1] + lambda, s[2], s[2], s[3], s[4]);
    }

    private static Trials<?> closedForm() {
        return Trials.of(Geometry.RIDGE_CLOSED_FORM)
                .named("centred", "This centres the columns first, and so fits an intercept", (x, y, lambda) -> {
                    double[] mean = new double[3];
                    for (int i = 0; i < y.length; i++) {
                        mean[0] += x[i][0] / y.length;
                        mean[1] += x[i][1] / y.length;
                        mean[2] += y[i] / y.length;
                    }
                    double[][] z = Arrays.stream(x)
                            .map(row -> new double[] {row[0] - mean[0], row[1] - mean[1]})
                            .toArray(double[][]::new);
                    return solution(z, Arrays.stream(y).map(v -> v - mean[2]).toArray(), lambda);
                })
                .named(
                        "no n anywhere",
                        "The sums are not divided by n, so λ counts for n times",
                        (x, y, lambda) -> solution(x, y, lambda / y.length))
                .named(
                        "λ times n",
                        "λ is multiplied by n as well. It would be nλ if the sums",
                        (x, y, lambda) -> solution(x, y, lambda * y.length))
                .named(
                        "λ/2",
                        "This adds λ/2 to the diagonal. The objective has λ/2, but",
                        (x, y, lambda) -> solution(x, y, lambda / 2))
                .named(
                        "2λ",
                        "This adds 2λ to the diagonal. The objective has λ/2, and",
                        (x, y, lambda) -> solution(x, y, 2 * lambda))
                .named(
                        "least squares",
                        "This is least squares: λ is missing. If you wrote 1 / 2 *",
                        (x, y, lambda) -> solution(x, y, 0))
                .named(
                        "−λ",
                        "This takes λ off the diagonal: weights grow with it, and",
                        (x, y, lambda) -> solution(x, y, -lambda))
                .named("λ everywhere", "λ is added to all four entries of the matrix. λI has it", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    return solved(s[0] + lambda, s[1] + lambda, s[2] + lambda, s[2] + lambda, s[3], s[4]);
                })
                .named(
                        "λ at the first only",
                        "λ is added to the first entry of the diagonal only, so",
                        (x, y, lambda) -> {
                            double[] s = means(x, y);
                            return solved(s[0] + lambda, s[1], s[2], s[2], s[3], s[4]);
                        })
                .named(
                        "λ at the second only",
                        "λ is added to the second entry of the diagonal only, as",
                        (x, y, lambda) -> {
                            double[] s = means(x, y);
                            return solved(s[0], s[1] + lambda, s[2], s[2], s[3], s[4]);
                        })
                .named("swapped", "The two weights are swapped", (x, y, lambda) -> {
                    double[] w = solution(x, y, lambda);
                    return new double[] {w[1], w[0]};
                })
                .named(
                        "plus in the determinant",
                        "The determinant has a plus where a minus belongs: D = a·d",
                        (x, y, lambda) -> {
                            double[] s = means(x, y);
                            double determinant = (s[0] + lambda) * (s[1] + lambda) + s[2] * s[2];
                            return new double[] {
                                ((s[1] + lambda) * s[3] - s[2] * s[4]) / determinant,
                                ((s[0] + lambda) * s[4] - s[2] * s[3]) / determinant
                            };
                        })
                .named(
                        "plus in the inverse",
                        "The off-diagonal entry comes in with the wrong sign: w₁ =",
                        (x, y, lambda) -> {
                            double[] s = means(x, y);
                            double determinant = (s[0] + lambda) * (s[1] + lambda) - s[2] * s[2];
                            return new double[] {
                                ((s[1] + lambda) * s[3] + s[2] * s[4]) / determinant,
                                ((s[0] + lambda) * s[4] + s[2] * s[3]) / determinant
                            };
                        })
                .named(
                        "the diagonal not swapped in the inverse",
                        "The diagonal is swapped in the numerators: w₁ = (d·e −",
                        (x, y, lambda) -> {
                            double[] s = means(x, y);
                            double determinant = (s[0] + lambda) * (s[1] + lambda) - s[2] * s[2];
                            return new double[] {
                                ((s[0] + lambda) * s[3] - s[2] * s[4]) / determinant,
                                ((s[1] + lambda) * s[4] - s[2] * s[3]) / determinant
                            };
                        })
                .named(
                        "X'y not over n",
                        "The 1/n stands on the left side only: Xᵀy is not divided",
                        (x, y, lambda) -> Arrays.stream(solution(x, y, lambda))
                                .map(w -> w * y.length)
                                .toArray())
                .named(
                        "each column by itself",
                        "This treats each column as if it were alone: the sum of",
                        (x, y, lambda) -> {
                            double[] s = means(x, y);
                            return new double[] {s[3] / (s[0] + lambda), s[4] / (s[1] + lambda)};
                        })
                .named(
                        "least squares, shrunk",
                        "This is least squares divided by 1 + λ. That is right",
                        (x, y, lambda) -> Arrays.stream(solution(x, y, 0))
                                .map(w -> w / (1 + lambda))
                                .toArray())
                .named(
                        "not divided by the determinant",
                        "The division by the determinant is missing",
                        (x, y, lambda) -> {
                            double[] s = means(x, y);
                            return new double[] {
                                (s[1] + lambda) * s[3] - s[2] * s[4], (s[0] + lambda) * s[4] - s[2] * s[3]
                            };
                        })
                .named(
                        "λ squared",
                        "λ is squared. It goes onto the diagonal as it is",
                        (x, y, lambda) -> solution(x, y, lambda * lambda));
    }
}
