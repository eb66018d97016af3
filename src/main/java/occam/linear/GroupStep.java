package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.GroupLasso;

/**
 * Newton's step of the group lasso on the groups that are not zero: there {@code λ√|g|·‖w_g‖} has the slope {@code λ√|g|·u} with {@code
 * u = w_g/‖w_g‖}, and the curvature {@code λ√|g|/‖w_g‖·(I − uuᵀ)}.
 *
 * @param columns those of the groups that are not zero
 * @param change of their weights
 */
record GroupStep(int[] columns, double[] change) {
    static GroupStep of(Columns x, double[] residual, double[] weights, GroupLasso penalty) {
        var groups = penalty.groups().stream()
                .filter(group -> length(group, weights) > 0)
                .toList();
        var columns = groups.stream().flatMap(List::stream).mapToInt(j -> j).toArray();
        var slopes = penalty.gradient(weights);
        var right = IntStream.of(columns)
                .mapToDouble(j -> x.product(j, residual) - slopes[j])
                .toArray();
        var hessian = curvature(x, columns, residual.length);
        int first = 0;
        for (var group : groups) {
            addCurvature(hessian, first, group, weights, penalty.onNorm(group));
            first += group.size();
        }
        return new GroupStep(columns, DampedSystem.solve(hessian, right));
    }

    private static double length(List<Integer> group, double[] weights) {
        double square = group.stream().mapToDouble(j -> weights[j] * weights[j]).sum();
        return square > Double.MIN_NORMAL
                ? Math.sqrt(square)
                : Columns.norm(group.stream().mapToDouble(j -> weights[j]).toArray());
    }

    static double[][] curvature(Columns x, int[] columns, int n) {
        double root = Math.sqrt(n);
        var rows = IntStream.of(columns)
                .mapToObj(j ->
                        Arrays.stream(x.column(j)).map(value -> value / root).toArray())
                .toArray(double[][]::new);
        return DampedSystem.gram(rows, 0);
    }

    private static void addCurvature(
            double[][] hessian, int first, List<Integer> group, double[] weights, double onNorm) {
        double length = length(group, weights);
        for (int a = 0; a < group.size(); a++) {
            for (int b = 0; b < group.size(); b++) {
                double along = weights[group.get(a)] / length * weights[group.get(b)] / length;
                double across = a == b ? across(along, a, group, weights, length) : -along;
                hessian[first + a][first + b] += onNorm / length * across;
            }
        }
    }

    /** {@code 1 − u_a²}; where that cancels, what the others have. */
    private static double across(double along, int a, List<Integer> group, double[] weights, double length) {
        return 1 - along > 1e-6
                ? 1 - along
                : IntStream.range(0, group.size())
                        .filter(b -> b != a)
                        .mapToDouble(b -> weights[group.get(b)] / length)
                        .map(u -> u * u)
                        .sum();
    }

    /** Where this share of the step leads. */
    double[] from(double[] weights, double share) {
        var moved = weights.clone();
        IntStream.range(0, columns.length).forEach(a -> moved[columns[a]] += share * change[a]);
        return moved;
    }
}
