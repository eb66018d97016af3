package occam.linear;

import java.util.List;
import java.util.stream.IntStream;
import occam.penalty.GroupLasso;

/**
 * How far the group lasso's objective is above its minimum at most, as in {@link DualityGap}, at the residual as dual point: what rounding
 * alone does to {@code c = Xᵀr/n} does not count, but for its share of the objective.
 *
 * @param residual {@code r = y − Xw}
 * @param lengths {@code ‖x_j‖/√n}
 */
record GroupGap(Centred data, GroupLasso penalty, double[] w, double[] residual, double[] lengths) {
    private static final double ULPS = 16;

    double above() {
        double noise = ULPS * Math.ulp(1.0) * Columns.norm(residual) / Math.sqrt(residual.length);
        var surplus = surplus(noise);
        double scale = penalty.groups().stream()
                .mapToDouble(group -> scale(group, surplus))
                .min()
                .orElse(1);
        double loss = Columns.dot(residual, residual) / (2 * residual.length);
        double along =
                IntStream.range(0, w.length).mapToDouble(j -> w[j] * surplus[j]).sum();
        double rounding = IntStream.range(0, w.length)
                .mapToDouble(j -> noise * lengths[j] * Math.abs(w[j]))
                .sum();
        return (1 - scale) * (1 - scale) * loss + (1 - scale) * penalty.value(w) - scale * along + rounding;
    }

    /** How much each column pulls besides what its weight's penalty does, up to rounding. */
    private double[] surplus(double noise) {
        var pulls = data.slopes(residual);
        var slopes = penalty.gradient(w);
        return IntStream.range(0, w.length)
                .mapToDouble(j -> Math.copySign(
                        Math.max(0, Math.abs(pulls[j] - slopes[j]) - noise * lengths[j]), pulls[j] - slopes[j]))
                .toArray();
    }

    /** What makes the dual point fit this group, 1 if it does as it is: {@code λ√|g|/‖λ√|g|·u + surplus‖} with {@code u = w/‖w‖}. */
    private double scale(List<Integer> group, double[] surplus) {
        double allowed = penalty.onNorm(group);
        double length = Columns.norm(of(group, w));
        double besides = Columns.norm(of(group, surplus));
        double along = length == 0
                ? 0
                : group.stream().mapToDouble(j -> w[j] / length * surplus[j]).sum();
        double over = length == 0
                ? besides - allowed
                : (2 * allowed * along + besides * besides) / (Math.abs(allowed + along) + allowed);
        return over > 0 ? allowed / (allowed + over) : 1;
    }

    private static double[] of(List<Integer> group, double[] all) {
        return group.stream().mapToDouble(j -> all[j]).toArray();
    }

    /** The largest surplus of a column whose weight is not zero, as a share of the most that such a column can pull. */
    double worst() {
        var surplus = surplus(0);
        double size = Columns.norm(data.y()) / Math.sqrt(residual.length);
        return IntStream.range(0, w.length)
                .filter(j -> w[j] != 0)
                .mapToDouble(j -> Math.abs(surplus[j]) / (lengths[j] * size))
                .max()
                .orElse(0);
    }
}
