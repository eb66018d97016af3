package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import occam.linear.LinearModel;
import occam.linear.RegularizationPath;
import occam.plot.chart.Sound;
import occam.plot.linear.CoefficientPath.Count;
import occam.plot.linear.CoefficientPath.Curve;

/** The columns of a path that can be drawn, as far as it came. */
record PathColumns(List<String> columns, double[] lambdas, List<LinearModel> models) {
    private static final int TALLIES = 8;

    static PathColumns of(RegularizationPath path) {
        unless(
                !given(path, "path").models().isEmpty(),
                "there is no model to draw: the path was interrupted before the first was done");
        var drawn = new PathColumns(
                path.columns(), Arrays.copyOf(path.lambdas(), path.models().size()), path.models());
        drawn.check();
        return drawn;
    }

    private void check() {
        unless(
                models.stream().allMatch(model -> model.weights().length == columns.size()),
                "each model of a path needs a weight for each of the columns %s",
                columns);
        Sound.checkLambdas(lambdas);
        for (int i = 1; i < lambdas.length; i++) {
            unless(
                    lambdas[i] <= lambdas[i - 1],
                    "the λ of a path must fall, was %s after %s",
                    lambdas[i],
                    lambdas[i - 1]);
        }
    }

    /** Those that are ever not zero, the one with the largest weight first. */
    List<Curve> entered(IntPredicate wanted) {
        return IntStream.range(0, columns.size())
                .filter(wanted)
                .filter(j -> models.stream().anyMatch(model -> model.weights()[j] != 0))
                .mapToObj(j ->
                        new Curve(columns.get(j), lambdas, weights(j), CoefficientPath.OTHER, CoefficientPath.THIN))
                .sorted(Comparator.comparingDouble(curve -> -curve.peak()))
                .toList();
    }

    private double[] weights(int column) {
        return models.stream().mapToDouble(model -> model.weights()[column]).toArray();
    }

    /** How many weights are not zero, at some of the strengths. */
    List<Count> counts() {
        int last = models.size() - 1;
        int tallies = Math.min(TALLIES, last + 1);
        return IntStream.range(0, tallies)
                .map(k -> last == 0 ? 0 : k * last / (tallies - 1))
                .mapToObj(i -> new Count(lambdas[i], models.get(i).nonZeros()))
                .toList();
    }
}
