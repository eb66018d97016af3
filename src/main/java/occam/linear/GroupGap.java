package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.GroupLasso;

/**
 * How far the group lasso's objective is above its minimum at most, as in {@link DualityGap}: what rounding alone does to {@code c =
 * Xᵀθ/n} does not count, but for its share of the objective.
 *
 * @param w the weights
 * @param residual {@code y − Xw}
 * @param lengths {@code ‖x_j‖/√n}
 */
record GroupGap(Centred data, GroupLasso penalty, double[] w, double[] residual, double[] lengths) {
    private static final double ULPS = 16;

    double above() {
        var dual = dual();
        double noise = ULPS * Math.ulp(1.0) * Columns.norm(dual) / Math.sqrt(dual.length);
        var surplus = surplus(dual, noise);
        double scale = penalty.groups().stream()
                .mapToDouble(group -> scale(group, surplus))
                .min()
                .orElse(1);
        double along =
                IntStream.range(0, w.length).mapToDouble(j -> w[j] * surplus[j]).sum();
        double rounding = IntStream.range(0, w.length)
                .mapToDouble(j -> noise * lengths[j] * Math.abs(w[j]))
                .sum();
        return DualityGap.halfSquares(residual, dual, scale)
                + (1 - scale) * penalty.value(w)
                - scale * along
                + rounding;
    }

    /** The residual, moved twice so that each column whose weight is not zero pulls as hard as its penalty does. */
    private double[] dual() {
        var dual = residual.clone();
        var active = IntStream.range(0, w.length).filter(j -> w[j] != 0).toArray();
        var gram = GroupStep.curvature(data.x(), active, dual.length);
        var slopes = penalty.gradient(w);
        for (int k = 0; k < 2; k++) {
            var left = IntStream.of(active)
                    .mapToDouble(j -> slopes[j] - data.x().product(j, dual))
                    .toArray();
            var change = DampedSystem.solve(gram, left);
            IntStream.range(0, active.length).forEach(a -> data.x().add(change[a], active[a], dual));
        }
        return dual;
    }

    /** How much each column pulls besides what its weight's penalty does, up to rounding. */
    private double[] surplus(double[] dual, double noise) {
        var pulls = data.slopes(dual);
        var slopes = penalty.gradient(w);
        Arrays.setAll(pulls, j -> pulls[j] - slopes[j]);
        Arrays.setAll(pulls, j -> Math.copySign(Math.max(0, Math.abs(pulls[j]) - noise * lengths[j]), pulls[j]));
        return pulls;
    }

    /** What makes the dual point fit this group, 1 if it does as it is: {@code λ√|g|/‖λ√|g|·u + surplus‖} with {@code u = w/‖w‖}. */
    private double scale(List<Integer> group, double[] surplus) {
        double allowed = penalty.onNorm(group);
        double length = Columns.norm(of(group, w));
        double besides = Columns.norm(of(group, surplus));
        if (length == 0) {
            return besides > allowed ? allowed / besides : 1;
        }
        double along =
                group.stream().mapToDouble(j -> w[j] / length * surplus[j]).sum();
        double over = (2 * allowed * along + besides * besides) / (Math.abs(allowed + along) + allowed);
        return over > 0 ? allowed / (allowed + over) : 1;
    }

    private static double[] of(List<Integer> group, double[] all) {
        return group.stream().mapToDouble(j -> all[j]).toArray();
    }

    /** The largest surplus of a column whose weight is not zero, as a share of the most that such a column can pull. */
    double worst() {
        var surplus = surplus(residual, 0);
        double size = Columns.norm(data.y()) / Math.sqrt(residual.length);
        return IntStream.range(0, w.length)
                .filter(j -> w[j] != 0)
                .mapToDouble(j -> Math.abs(surplus[j]) / (lengths[j] * size))
                .max()
                .orElse(0);
    }
}
