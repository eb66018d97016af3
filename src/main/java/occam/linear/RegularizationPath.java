package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import occam.data.SparseDataset;

/**
 * The models of one family of penalties, from the strongest to the weakest.
 *
 * @param columns the names of the {@code p} columns
 * @param lambdas the strengths, falling
 * @param models the minimum at each of them; fewer than there are strengths if the thread was interrupted
 */
public record RegularizationPath(List<String> columns, double[] lambdas, List<LinearModel> models) {
    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are more models than strengths, or a model has not as many weights as there are columns
     */
    public RegularizationPath {
        columns = names(columns);
        models = List.copyOf(given(models, "models"));
        int count = columns.size();
        unless(
                models.size() <= given(lambdas, "lambdas").length,
                "a path needs a strength for each model, was %d models, %d strengths",
                models.size(),
                lambdas.length);
        unless(
                models.stream().allMatch(model -> model.weights().length == count),
                "each model of a path needs a weight for each of the %d columns",
                count);
    }

    /** A copy, quickly if it is one already: a wide table has very many names. */
    static List<String> names(List<String> columns) {
        return SparseDataset.names(columns);
    }

    /**
     * The weight of one column at each strength, in the order of {@link #lambdas}.
     *
     * @throws occam.InvalidInput if there is no such column
     */
    public double[] weights(String column) {
        int j = columns.indexOf(given(column, "column"));
        unless(j >= 0, "there is no column '%s'; the columns are %s", column, columns);
        return models.stream().mapToDouble(model -> model.weights()[j]).toArray();
    }

    /** The largest duality gap of all models: none is further above its minimum. */
    public double dualityGap() {
        return models.stream().mapToDouble(LinearModel::dualityGap).max().orElse(0);
    }
}
