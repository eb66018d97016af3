package occam.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls.Quantity;

/** How all numbers of a wrong answer follow from those that are expected, whatever the exercise is about: a sign, a factor, a root. */
final class Relations {
    private static final int FEW = 3;
    private static final double ROUNDING = 1e-9;

    private final Tolerance tolerance;
    private final List<Quantity> quantities;

    private Relations(Tolerance tolerance, List<Quantity> quantities) {
        this.tolerance = tolerance;
        this.quantities = quantities;
    }

    /** Two numbers at the same place of what a call should and did return. */
    private record Pair(int call, double expected, double got) {}

    /** What the numbers are. */
    private record Relation(String words, ToDoubleFunction<Pair> of) {}

    /** What holds of all numbers, or of all numbers of one component where the others are right. */
    static Optional<String> of(Deviations deviations) {
        var relations = new Relations(deviations.tolerance(), deviations.calls().quantities());
        var expected = Deviations.parts(deviations.expected());
        var got = Deviations.parts(deviations.got());
        return relations
                .among(expected, got)
                .or(() -> Component.onlyWrong(expected, got, deviations.tolerance())
                        .flatMap(wrong -> relations
                                .among(wrong.of(expected), wrong.of(got))
                                .map(words -> String.format(Locale.ROOT, "`%s`: %s", wrong.name(), words))));
    }

    private Optional<String> among(List<Object> expected, List<Object> got) {
        var pairs = new ArrayList<Pair>();
        boolean paired = IntStream.range(0, expected.size()).allMatch(i -> pair(i, expected.get(i), got.get(i), pairs));
        return paired && pairs.size() >= FEW
                ? relations(pairs)
                        .filter(relation -> pairs.stream().allMatch(pair -> holds(relation, pair)))
                        .map(Relation::words)
                        .findFirst()
                : Optional.empty();
    }

    /** Adds all numbers of the two; not so if anything but a number differs. */
    private boolean pair(int call, Object expected, Object got, List<Pair> pairs) {
        if (expected instanceof Parts e && got instanceof Parts g) {
            return e.isLike(g)
                    && IntStream.range(0, e.parts().size())
                            .allMatch(
                                    i -> pair(call, e.parts().get(i), g.parts().get(i), pairs));
        }
        if (expected instanceof Number e && got instanceof Number g) {
            return pairs.add(new Pair(call, e.doubleValue(), g.doubleValue()));
        }
        return tolerance.distance(expected, got) == 0;
    }

    private boolean holds(Relation relation, Pair pair) {
        double should = relation.of.applyAsDouble(pair);
        return Double.isFinite(should) && tolerance.distance(should, pair.got) == 0;
    }

    private Stream<Relation> relations(List<Pair> pairs) {
        return Stream.of(Stream.of(constant(pairs.get(0).got)), fixed(), quantities(), fitted(pairs))
                .flatMap(some -> some);
    }

    private static Relation constant(double value) {
        return new Relation(
                String.format(Locale.ROOT, "It returns %s whatever it is given.", number(value)), pair -> value);
    }

    private static Stream<Relation> fixed() {
        return Stream.of(
                new Relation("The sign is turned round: this is minus what is asked.", pair -> -pair.expected),
                new Relation(
                        "The sign is lost: this is the absolute value of what is asked.",
                        pair -> Math.abs(pair.expected)),
                new Relation("What should be below 0 is 0 here.", pair -> Math.max(pair.expected, 0)),
                new Relation("This is 1 minus what is asked.", pair -> 1 - pair.expected),
                new Relation("This is the wrong way up: 1 over what is asked.", pair -> 1 / pair.expected),
                new Relation("This is the square root of what is asked.", pair -> Math.sqrt(pair.expected)),
                new Relation("This is the square of what is asked.", pair -> pair.expected * pair.expected),
                new Relation("""
                        This is what is asked without its decimals: is a whole number divided by a whole number, or is there a cast to int?""", pair -> (long) pair.expected),
                new Relation("This is what is asked, rounded to a whole number.", pair -> Math.rint(pair.expected)),
                new Relation("This is one too large, everywhere.", pair -> pair.expected + 1),
                new Relation("This is one too small, everywhere.", pair -> pair.expected - 1),
                new Relation(
                        "This is twice what is asked: a ½ is missing, or a 2 is too much.", pair -> 2 * pair.expected),
                new Relation(
                        "This is half of what is asked: a 2 is missing, or a ½ is too much.",
                        pair -> pair.expected / 2));
    }

    private static String number(double value) {
        return Math.abs(value - Math.rint(value)) <= ROUNDING * Math.abs(value) && Math.abs(value) < 1e6
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.4g", value);
    }

    private Stream<Relation> quantities() {
        return quantities.stream()
                .flatMap(quantity -> Stream.of(
                        new Relation(
                                String.format(Locale.ROOT, "This is %s times what is asked.", quantity.name()),
                                pair -> pair.expected * quantity.values().get(pair.call)),
                        new Relation(
                                String.format(Locale.ROOT, "This is what is asked, divided by %s.", quantity.name()),
                                pair -> pair.expected / quantity.values().get(pair.call)),
                        new Relation(
                                String.format(Locale.ROOT, "This is √%s times what is asked.", quantity.name()),
                                pair -> pair.expected
                                        * Math.sqrt(quantity.values().get(pair.call))),
                        new Relation(
                                String.format(Locale.ROOT, "This is what is asked, divided by √%s.", quantity.name()),
                                pair -> pair.expected
                                        / Math.sqrt(quantity.values().get(pair.call)))));
    }

    /** A factor and an amount that are whatever the first numbers say. */
    private static Stream<Relation> fitted(List<Pair> pairs) {
        var amount = pairs.get(0).got - pairs.get(0).expected;
        var factor = pairs.stream()
                .filter(pair -> pair.expected != 0)
                .findFirst()
                .map(pair -> pair.got / pair.expected)
                .orElse(Double.NaN);
        return Stream.of(
                new Relation(
                        String.format(Locale.ROOT, "This is %s times what is asked, everywhere.", number(factor)),
                        pair -> factor * pair.expected),
                new Relation(
                        String.format(Locale.ROOT, "This is off by %s, everywhere.", number(amount)),
                        pair -> pair.expected + amount));
    }
}
