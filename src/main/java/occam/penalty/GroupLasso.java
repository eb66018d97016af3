package occam.penalty;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The group lasso's penalty, {@code λ·Σ_g √|g|·‖w_g‖₂}: within a group it pulls like ridge, between groups like L1, so that a group
 * comes in or stays out as a whole. With one column in each group it is L1.
 *
 * <p>Source: M. Yuan and Y. Lin, Model selection and estimation in regression with grouped variables, JRSS B 68 (2006).
 *
 * @param lambda {@code λ}
 * @param groups the columns of each group, counted from 0; each column is in one
 */
public record GroupLasso(double lambda, List<List<Integer>> groups) implements Penalty {
    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput as {@link Penalty#groupLasso}
     */
    public GroupLasso {
        checkLambda(lambda);
        groups = given(groups, "groups").stream().map(List::copyOf).toList();
        checkGroups(groups);
    }

    static void checkLambda(double lambda) {
        unless(
                lambda >= 0 && Double.isFinite(lambda),
                "lambda must be a finite number, 0 or more, was %s; for no penalty use none()",
                lambda);
    }

    static void checkStep(double step) {
        if (!(step >= 0 && step <= Double.MAX_VALUE)) {
            unless(
                    false,
                    "a step must be a finite number, 0 or more, was %s; take its length, the slope has the sign",
                    step);
        }
    }

    static void checkSlopes(double[] w, double[] gradient) {
        unless(
                given(w, "w").length == given(gradient, "gradient").length,
                "there are %d weights and %d slopes: give the slope of the loss for each weight",
                w.length,
                gradient.length);
    }

    private static void checkGroups(List<List<Integer>> groups) {
        unless(!groups.isEmpty(), "a group lasso needs groups; for a group for each column use l1(...)");
        unless(groups.stream().noneMatch(List::isEmpty), "a group needs a column or more, was %s", groups);
        var columns = groups.stream().flatMap(List::stream).sorted().toList();
        unless(columns.get(0) >= 0, "columns are counted from 0, was %s", groups);
        for (int j = 0; j < columns.size(); j++) {
            unless(
                    columns.get(j) == j,
                    "each column from 0 to %d must be in one group, but %d is %s; groups were %s",
                    columns.get(columns.size() - 1),
                    Math.min(j, columns.get(j)),
                    columns.get(j) < j ? "in two" : "in none",
                    groups);
        }
    }

    /** {@code λ·Σ_g √|g|·‖w_g‖}. */
    @Override
    public double value(double[] w) {
        checkWidth(w);
        return groups.stream()
                .mapToDouble(group -> onNorm(group) * norm(of(group, w)))
                .sum();
    }

    /** {@code λ·√|g|·w_g/‖w_g‖} for each group; 0 for a group of zeros. */
    @Override
    public double[] gradient(double[] w) {
        return each(w, group -> slope(group, of(group, w)));
    }

    private double[] slope(List<Integer> group, double[] w) {
        double length = norm(w);
        double scale = length == 0 ? 0 : onNorm(group) / length;
        return Arrays.stream(w).map(v -> scale * v).toArray();
    }

    /** {@code v_g·max(1 − step·λ·√|g|/‖v_g‖, 0)} for each group. */
    @Override
    public double[] prox(double[] v, double step) {
        checkStep(step);
        return each(v, group -> Penalty.groupThreshold(of(group, v), step * onNorm(group)));
    }

    /** {@code max_g ‖∇_g + λ·√|g|·w_g/‖w_g‖‖}, and {@code max(‖∇_g‖ − λ·√|g|, 0)} where {@code w_g = 0}. */
    @Override
    public double optimalityGap(double[] w, double[] gradient) {
        checkSlopes(w, gradient);
        checkWidth(w);
        return groups.stream()
                .mapToDouble(group -> optimalityGap(group, of(group, w), of(group, gradient)))
                .max()
                .orElseThrow();
    }

    private double optimalityGap(List<Integer> group, double[] w, double[] gradient) {
        if (norm(w) == 0) {
            return Math.max(norm(gradient) - onNorm(group), 0);
        }
        var slope = slope(group, w);
        return norm(IntStream.range(0, w.length)
                .mapToDouble(k -> gradient[k] + slope[k])
                .toArray());
    }

    /** {@code max_g ‖∇_g‖/√|g|}. */
    @Override
    public double lambdaMax(double[] gradientAtZero) {
        checkWidth(gradientAtZero);
        return groups.stream()
                .mapToDouble(group -> norm(of(group, gradientAtZero)) / Math.sqrt(group.size()))
                .max()
                .orElseThrow();
    }

    /** How many columns the groups have together. */
    public int columns() {
        return groups.stream().mapToInt(List::size).sum();
    }

    /** What multiplies {@code ‖w_g‖} for this group: {@code λ·√|g|}. */
    public double onNorm(List<Integer> group) {
        return lambda * Math.sqrt(given(group, "group").size());
    }

    private void checkWidth(double[] w) {
        unless(
                given(w, "w").length == columns(),
                "the groups have %d columns, the data has %d: give each column a group",
                columns(),
                w.length);
    }

    private static double[] of(List<Integer> group, double[] all) {
        return group.stream().mapToDouble(j -> all[j]).toArray();
    }

    private double[] each(double[] all, Function<List<Integer>, double[]> change) {
        checkWidth(all);
        var changed = new double[all.length];
        for (var group : groups) {
            var values = change.apply(group);
            IntStream.range(0, values.length).forEach(k -> changed[group.get(k)] = values[k]);
        }
        return changed;
    }

    static double norm(double[] v) {
        double square = Arrays.stream(v).map(value -> value * value).sum();
        return square > Double.MIN_NORMAL && square < Double.POSITIVE_INFINITY ? Math.sqrt(square) : scaledNorm(v);
    }

    /** Where squares would overflow or vanish. */
    private static double scaledNorm(double[] v) {
        double largest = Arrays.stream(v).map(Math::abs).max().orElse(0);
        return largest > 0 && largest < Double.POSITIVE_INFINITY
                ? largest * norm(Arrays.stream(v).map(value -> value / largest).toArray())
                : largest;
    }
}
