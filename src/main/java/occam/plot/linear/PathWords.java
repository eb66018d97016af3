package occam.plot.linear;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import occam.plot.chart.Sentence;
import occam.plot.linear.CoefficientPath.Count;
import occam.plot.linear.CoefficientPath.Curve;

/** A path in words: how many come in, which first, and which weights are the largest in the end. */
final class PathWords {
    private static final int FIRST = 4;
    private static final int LARGEST = 2;

    private PathWords() {}

    static String of(List<Curve> lines, List<Count> counts) {
        var first = counts.get(0);
        var last = counts.get(counts.size() - 1);
        var about = String.format(
                Locale.ROOT,
                "weights of a path by λ from %s (logarithmic), from right to left",
                Sentence.range(last.lambda(), first.lambda()));
        var number = "the number that is not zero goes from " + first.nonZeros() + " to " + last.nonZeros();
        return Sentence.of(
                about,
                lines.isEmpty()
                        ? List.of(number)
                        : List.of(
                                number,
                                "the first in are "
                                        + firstIn(lines).map(Curve::name).collect(joining(", ")),
                                "at the left end the largest are "
                                        + largest(lines).collect(joining(", and "))));
    }

    private static Stream<Curve> firstIn(List<Curve> lines) {
        return lines.stream().sorted(Comparator.comparingInt(Curve::entry)).limit(FIRST);
    }

    private static Stream<String> largest(List<Curve> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble(line -> -Math.abs(line.end())))
                .limit(LARGEST)
                .map(line -> line.name() + ", " + Sentence.number(line.end()));
    }
}
