package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Fold;
import occam.data.Scaler;
import occam.data.SparseDataset;
import occam.data.SparseFold;
import occam.penalty.Penalty;

/** The errors of one fold of a cross-validation: mean losses on its held-out rows, of what was fitted on its training rows. */
final class FoldErrors {
    private FoldErrors() {}

    /** Of whatever a recipe fits. */
    static double[] of(Fold fold, CrossValidation.Recipe recipe, double[] lambdas) {
        var fits = Arrays.stream(lambdas)
                .mapToObj(lambda -> given(recipe.fit(fold.train(), lambda), "what a recipe gives"));
        return measured(fits, fold.validation());
    }

    /** Of linear models on columns that are standardized by the training rows. */
    static double[] standardized(Fold fold, DoubleFunction<Penalty> family, double[] lambdas) {
        var scaler = Scaler.fit(fold.train());
        var models = Linear.path(scaler.apply(fold.train()), family, lambdas).models();
        return measured(models.stream().map(model -> rows -> loss(model, scaler.apply(rows))), fold.validation());
    }

    private static double[] measured(Stream<ToDoubleFunction<Dataset>> fits, Dataset validation) {
        return fits.takeWhile(fit -> !Thread.currentThread().isInterrupted())
                .mapToDouble(fit -> fit.applyAsDouble(validation))
                .peek(error -> unless(!Double.isNaN(error), "the error on held-out rows is not a number"))
                .toArray();
    }

    private static double loss(LinearModel model, Dataset rows) {
        return rows.isClassification() ? model.logLoss(rows) : model.meanSquaredError(rows);
    }

    /** Standardized by its own rows, if there are any. */
    static Dataset standardized(Dataset data) {
        return data.rows() == 0 ? data : Scaler.fit(data).apply(data);
    }

    /** Of linear models on sparse columns that are brought to a deviation of 1 by the training rows. */
    static double[] standardized(SparseFold fold, DoubleFunction<Penalty> family, double[] lambdas) {
        var scaler = Scaler.fit(fold.train());
        return of(new SparseFold(scaler.apply(fold.train()), scaler.apply(fold.validation())), family, lambdas);
    }

    /** Of linear models on sparse columns as they are. */
    static double[] of(SparseFold fold, DoubleFunction<Penalty> family, double[] lambdas) {
        return Linear.path(fold.train(), family, lambdas).models().stream()
                .mapToDouble(model -> loss(model, fold.validation()))
                .toArray();
    }

    private static double loss(LinearModel model, SparseDataset rows) {
        return rows.isClassification() ? model.logLoss(rows) : model.meanSquaredError(rows);
    }

    /** What the errors of all folds at one strength come to, for each strength. */
    static double[] atEachLambda(List<double[]> errorsByFold, ToDoubleFunction<double[]> overFolds) {
        return IntStream.range(0, errorsByFold.get(0).length)
                .mapToDouble(i -> overFolds.applyAsDouble(
                        errorsByFold.stream().mapToDouble(fold -> fold[i]).toArray()))
                .toArray();
    }

    /** The place of the smallest; of equals the first. */
    static int smallest(double[] errors) {
        return IntStream.range(0, errors.length)
                .reduce((a, b) -> errors[b] < errors[a] ? b : a)
                .orElseThrow();
    }

    /** What to do if the smallest error is at an end of the grid. */
    static Optional<String> edge(double[] lambdas, double[] errors) {
        int best = smallest(errors);
        if (lambdas.length > 1 && best == 0) {
            return edge("strongest", lambdas[best], "unless every weight is zero there");
        }
        return best > 0 && best == lambdas.length - 1
                ? edge("weakest", lambdas[best], "unless it is flat there")
                : Optional.empty();
    }

    private static Optional<String> edge(String end, double lambda, String unless) {
        return Optional.of(String.format(
                Locale.ROOT,
                "the smallest error is at the %s λ of the grid, %.4g: choose a wider grid, %s",
                end,
                lambda,
                unless));
    }
}
