package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Fold;
import occam.data.Scaler;
import occam.data.SparseDataset;
import occam.data.SparseFold;
import occam.job.Job;
import occam.penalty.Penalty;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * The error on rows that were held out, for each strength of a penalty: {@code CV(λ) = (1/K)·Σ_k error_k(λ)}, where {@code error_k(λ)} is
 * the mean loss on the rows of fold {@code k} of a model that was fitted on the other rows. Whatever looks at rows, scaling and selection
 * included, is done anew within each fold.
 *
 * <p>After an interrupt it holds the folds that were finished, and all its numbers are over these.
 *
 * <p>Source: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning (2009), 7.10.
 *
 * @param lambdas the strengths, falling
 * @param errorsByFold for each finished fold, its error at each strength
 * @param folds how many folds were asked for, {@code K}
 */
public record CrossValidation(double[] lambdas, List<double[]> errorsByFold, int folds) {
    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if the strengths are not above 0 and falling, a fold has not an error for each, or there are more folds
     *     than were asked for
     */
    public CrossValidation {
        Linear.checkGrid(lambdas);
        int count = lambdas.length;
        unless(
                given(errorsByFold, "errorsByFold").stream().allMatch(errors -> errors.length == count),
                "each fold needs an error for each of the %d strengths",
                count);
        unless(
                errorsByFold.size() <= folds,
                "there are %d folds with errors, and %d were asked for",
                errorsByFold.size(),
                folds);
    }

    /** What is done in a fold for one strength. It gets the training rows only. */
    @FunctionalInterface
    public interface Recipe {
        /** Fits on the training rows, scaling and selection included, and gives what measures the error on other rows. */
        ToDoubleFunction<Dataset> fit(Dataset train, double lambda);
    }

    /**
     * A strength, and what cross-validation says of it.
     *
     * @param lambda the strength
     * @param error the mean over the folds
     * @param standardError of that mean
     */
    public record Choice(double lambda, double error, double standardError) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "λ = %.4g, error %.4g ± %.4g", lambda, error, standardError);
        }
    }

    /**
     * Linear models on columns that each fold standardizes by its training rows, at 100 strengths: with an L1 part from
     * {@link Linear#lambdaMax} of the standardized data down to a thousandth of it, else from 10 down to 0.001. The error is the squared
     * one, and for two classes the log-loss in nats.
     *
     * @param family a penalty for each {@code λ}, such as {@code Penalty::l1}
     * @throws occam.InvalidInput as {@link Fold#of} and {@link Linear#fit}
     */
    public static CrossValidation of(Dataset data, DoubleFunction<Penalty> family, int folds, long seed) {
        return of(data, family, Linear.grid(FoldErrors.standardized(given(data, "data")), family), folds, seed);
    }

    /**
     * The same at these strengths.
     *
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput as {@link Fold#of} and {@link Linear#path}
     */
    public static CrossValidation of(
            Dataset data, DoubleFunction<Penalty> family, double[] lambdas, int folds, long seed) {
        given(family, "family");
        Linear.checkGrid(lambdas);
        var parts = Fold.of(given(data, "data"), folds, seed);
        return run(parts, lambdas, fold -> FoldErrors.standardized(fold, family, lambdas));
    }

    /**
     * Anything else that has a strength, such as a selection of columns before the fit, another model or another loss.
     *
     * @param recipe what is done with the training rows of a fold; called on several threads at once
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput as {@link Fold#of}, or if the strengths are not so or an error is not a number
     */
    public static CrossValidation of(Dataset data, Recipe recipe, double[] lambdas, int folds, long seed) {
        given(recipe, "recipe");
        Linear.checkGrid(lambdas);
        var parts = Fold.of(given(data, "data"), folds, seed);
        return run(parts, lambdas, fold -> FoldErrors.of(fold, recipe, lambdas));
    }

    /**
     * Linear models on columns that are nearly all zeros, which each fold brings to a deviation of 1 by its training rows, at the strengths of
     * {@link #of(Dataset, DoubleFunction, int, long)}.
     *
     * @throws occam.InvalidInput as {@link SparseFold#of} and {@link Linear#fit}
     */
    public static CrossValidation of(SparseDataset data, DoubleFunction<Penalty> family, int folds, long seed) {
        var scaled = Scaler.fit(given(data, "data")).apply(data);
        return of(data, family, Linear.grid(scaled, family), folds, seed);
    }

    /**
     * The same at these strengths.
     *
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput as {@link SparseFold#of} and {@link Linear#path}
     */
    public static CrossValidation of(
            SparseDataset data, DoubleFunction<Penalty> family, double[] lambdas, int folds, long seed) {
        Linear.checkGrid(lambdas);
        var parts = SparseFold.of(given(data, "data"), folds, seed);
        given(family, "family");
        return run(parts, lambdas, fold -> FoldErrors.standardized(fold, family, lambdas));
    }

    /**
     * The same on folds that are made already, each with columns of its own, as they are: nothing is scaled.
     *
     * @param folds one or more
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput if there is no fold, or as {@link Linear#path}
     */
    public static CrossValidation of(List<SparseFold> folds, DoubleFunction<Penalty> family, double... lambdas) {
        unless(!given(folds, "folds").isEmpty(), "a cross-validation needs a fold or more, and there is none");
        given(family, "family");
        return run(folds, lambdas, fold -> FoldErrors.of(fold, family, lambdas));
    }

    private static <F> CrossValidation run(List<F> folds, double[] lambdas, Function<F, double[]> errors) {
        Linear.checkGrid(lambdas);
        int count = folds.size();
        var finished = Job.map("cross-validation", folds, errors, some -> new CrossValidation(lambdas, some, count));
        return new CrossValidation(lambdas, finished, count);
    }

    /**
     * {@code CV(λ)} at each strength.
     *
     * @throws occam.InvalidInput if no fold was finished
     */
    public double[] errors() {
        unless(!errorsByFold.isEmpty(), "no fold was finished before the interrupt: there is no error yet");
        return FoldErrors.atEachLambda(
                errorsByFold, fold -> Arrays.stream(fold).average().orElseThrow());
    }

    /**
     * The standard error of {@link #errors} at each strength: the standard deviation of the folds' errors (divided by {@code K − 1}) over
     * {@code √K}. It takes the folds as independent, which they are not quite, since they share training rows.
     *
     * @throws occam.InvalidInput if fewer than two folds were finished
     */
    public double[] standardErrors() {
        unless(errorsByFold.size() > 1, "a standard error needs two folds, was %d of %d", errorsByFold.size(), folds);
        var deviation = new StandardDeviation();
        return FoldErrors.atEachLambda(errorsByFold, fold -> deviation.evaluate(fold) / Math.sqrt(fold.length));
    }

    /**
     * The strength with the smallest error; of equals the strongest.
     *
     * @throws occam.InvalidInput if fewer than two folds were finished
     */
    public Choice minimum() {
        return choice(FoldErrors.smallest(errors()));
    }

    /**
     * The strongest penalty whose error is at most that of {@link #minimum} and one standard error of it: the simplest model that these
     * folds cannot tell from the best.
     *
     * <p>Source: L. Breiman, J. Friedman, R. Olshen and C. Stone, Classification and Regression Trees (1984), 3.4.3.
     *
     * @throws occam.InvalidInput if fewer than two folds were finished
     */
    public Choice oneStandardError() {
        var errors = errors();
        double threshold = minimum().error() + minimum().standardError();
        return choice(IntStream.range(0, errors.length)
                .filter(i -> errors[i] <= threshold)
                .findFirst()
                .orElseThrow());
    }

    private Choice choice(int i) {
        return new Choice(lambdas[i], errors()[i], standardErrors()[i]);
    }

    /**
     * What one should know before one relies on it: that folds are missing after an interrupt, or that the smallest error is at an end of
     * the grid, so that the minimum may lie beyond. Empty if all is well.
     */
    public Optional<String> warning() {
        return errorsByFold.size() < folds
                ? Optional.of(
                        String.format(Locale.ROOT, "only %d of %d folds were finished", errorsByFold.size(), folds))
                : FoldErrors.edge(lambdas, errors());
    }

    @Override
    public String toString() {
        return errorsByFold.size() < 2
                ? warning().orElseThrow()
                : String.format(
                        Locale.ROOT,
                        "minimum: %s\none standard error: %s%s",
                        minimum(),
                        oneStandardError(),
                        warning().map(line -> "\n" + line).orElse(""));
    }
}
