package occam.linear;

import static occam.InvalidInput.unless;

import java.util.List;

/**
 * The models of one family of penalties, from the strongest to the weakest.
 *
 * @param columns the names of the {@code p} columns
 * @param lambdas the strengths, falling
 * @param models the minimum at each of them; fewer than there are strengths if the thread was interrupted
 */
public record RegularizationPath(List<String> columns, double[] lambdas, List<LinearModel> models) {
    /**
     * The weight of one column at each strength, in the order of {@link #lambdas}.
     *
     * @throws occam.InvalidInput if there is no such column
     */
    public double[] weights(String column) {
        int j = columns.indexOf(column);
        unless(j >= 0, "there is no column '%s'; the columns are %s", column, columns);
        return models.stream().mapToDouble(model -> model.weights()[j]).toArray();
    }

    /** The largest duality gap of all models: none is further above its minimum. */
    public double dualityGap() {
        return models.stream().mapToDouble(LinearModel::dualityGap).max().orElse(0);
    }
}
