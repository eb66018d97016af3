package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Dataset;

/**
 * The conditions of a minimum (Karush, Kuhn and Tucker), from the weights alone: nothing of the library is asked.
 *
 * @param lambda1 on absolute values, or on the groups' norms
 * @param lambda2 on half the squares
 * @param groups none where each column stands for itself
 */
record Stationarity(double lambda1, double lambda2, List<List<Integer>> groups) {
    static Stationarity of(double lambda1, double lambda2) {
        return new Stationarity(lambda1, lambda2, List.of());
    }

    /**
     * The largest violation, each in the unit of its column: as a share of the largest slope that the column could have, which is its
     * length times that of the target.
     */
    double violation(Dataset data, LinearModel model) {
        var left = left(data, model);
        double size = length(centred(data.y())) / data.rows();
        double mean = Math.abs(Arrays.stream(left).average().orElseThrow()) / length(data.y());
        return Math.max(
                mean,
                units(model.weights().length).stream()
                        .mapToDouble(unit -> violation(data, model.weights(), left, unit) / size)
                        .max()
                        .orElseThrow());
    }

    private List<List<Integer>> units(int columns) {
        return groups.isEmpty() ? IntStream.range(0, columns).mapToObj(List::of).toList() : groups;
    }

    private double violation(Dataset data, double[] w, double[] left, List<Integer> unit) {
        var weights = unit.stream().mapToDouble(j -> w[j]).toArray();
        double norm = length(weights);
        double strength = groups.isEmpty() ? lambda1 : lambda1 * Math.sqrt(unit.size());
        var slopes = IntStream.range(0, weights.length)
                .mapToDouble(k -> slope(data, left, unit.get(k))
                        + lambda2 * weights[k]
                        + (norm > 0 ? strength * weights[k] / norm : 0))
                .toArray();
        double over = norm > 0 ? length(slopes) : Math.max(0, length(slopes) - strength);
        double longest = unit.stream()
                .mapToDouble(j -> length(centred(column(data, j))))
                .max()
                .orElseThrow();
        return longest == 0 ? over : over / longest;
    }

    private static double slope(Dataset data, double[] left, int column) {
        var values = column(data, column);
        return -IntStream.range(0, left.length)
                        .mapToDouble(i -> values[i] * left[i])
                        .sum()
                / left.length;
    }

    /** What the model leaves of each target. */
    private static double[] left(Dataset data, LinearModel model) {
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> data.y()[i] - expected(data, model, i))
                .toArray();
    }

    private static double expected(Dataset data, LinearModel model, int row) {
        double linear = model.intercept();
        for (int j = 0; j < model.weights().length; j++) {
            linear += model.weights()[j] * data.x()[row][j];
        }
        return data.isClassification() ? 1 / (1 + Math.exp(-linear)) : linear;
    }

    private static double[] column(Dataset data, int column) {
        return Arrays.stream(data.x()).mapToDouble(row -> row[column]).toArray();
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> v - mean).toArray();
    }

    private static double length(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }
}
