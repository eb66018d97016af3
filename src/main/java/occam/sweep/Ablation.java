package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What came of a {@link Factorial}: what each factor changes, and whether two of them add up.
 *
 * <p>Source: G. Box, J. Hunter and W. Hunter, Statistics for Experimenters (2005), chapter 5; their interactions are half of these.
 *
 * @param factors their names, in the order in which they were given
 * @param runs a variant for each combination
 */
public record Ablation(List<String> factors, Runs runs) {
    /** Of the intervals. */
    private static final double CONFIDENCE = 0.95;

    /**
     * Keeps a copy of the list.
     *
     * @throws occam.InvalidInput if there is no factor or more than 8, or something is missing
     */
    public Ablation {
        factors = List.copyOf(given(factors, "factors"));
        Factorial.checkNames(factors);
        given(runs, "runs");
    }

    /**
     * One line of the table.
     *
     * @param name of the factor, or of two with × between
     * @param gain in test accuracy, one value for each seed
     */
    public record Effect(String name, Sample gain) {
        /**
         * Checks that both are there.
         *
         * @throws occam.InvalidInput if one is missing
         */
        public Effect {
            given(name, "name");
            given(gain, "gain");
        }

        /** Half the width of the 95 % interval around the mean. */
        public double margin() {
            return gain.margin(CONFIDENCE);
        }

        /** Whether the interval leaves 0 out. */
        public boolean isClear() {
            return Math.abs(gain.mean()) > margin();
        }
    }

    static String name(List<String> on) {
        return on.isEmpty() ? "nothing" : String.join(" + ", on);
    }

    /**
     * Test accuracy with these factors on and all others off. One value for each seed.
     *
     * @throws occam.InvalidInput if there is no such factor
     */
    public Sample accuracy(String... on) {
        return runs.testAccuracy(name(inOrder(on)));
    }

    /**
     * What a factor gains in test accuracy, the mean over all combinations of the others. Of two factors, the interaction: the gain of one
     * where the other is on, less its gain where the other is off; 0 where they add up, negative where they get in each other's way. Of
     * three, how far the interaction of two depends on the third. One value for each seed.
     *
     * @throws occam.InvalidInput if there is no such factor, or one is named twice, or none
     */
    public Sample effect(String... names) {
        var chosen = inOrder(names);
        unless(!chosen.isEmpty(), "an effect is that of a factor; there are %s", factors);
        var numbers = chosen.stream().mapToInt(factors::indexOf).toArray();
        int combinations = 1 << factors.size();
        var sum = new double[0];
        for (int combination = 0; combination < combinations; combination++) {
            var values = runs.testAccuracy(name(on(combination))).values();
            sum = plus(sum, values, (double) sign(combination, numbers) * (1 << numbers.length) / combinations);
        }
        return new Sample(sum);
    }

    private static double[] plus(double[] sum, double[] values, double weight) {
        return IntStream.range(0, values.length)
                .mapToDouble(seed -> (sum.length == 0 ? 0 : sum[seed]) + weight * values[seed])
                .toArray();
    }

    /** −1 for each of these factors that is off. */
    private static int sign(int combination, int[] factors) {
        int on = (int)
                IntStream.of(factors).filter(f -> (combination >> f & 1) == 1).count();
        return (factors.length - on) % 2 == 0 ? 1 : -1;
    }

    private List<String> on(int combination) {
        return IntStream.range(0, factors.size())
                .filter(f -> (combination >> f & 1) == 1)
                .mapToObj(factors::get)
                .toList();
    }

    private List<String> inOrder(String... names) {
        var asked = List.of(given(names, "names"));
        asked.forEach(name -> unless(factors.contains(name), "there is no factor '%s'; there are %s", name, factors));
        unless(asked.stream().distinct().count() == asked.size(), "each factor once, was %s", asked);
        return factors.stream().filter(asked::contains).toList();
    }

    /** The effects of all factors, and then of all pairs. */
    public List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        factors.forEach(factor -> effects.add(new Effect(factor, effect(factor))));
        for (int a = 0; a < factors.size(); a++) {
            for (int b = a + 1; b < factors.size(); b++) {
                var pair = new String[] {factors.get(a), factors.get(b)};
                effects.add(new Effect(String.join(" × ", pair), effect(pair)));
            }
        }
        return effects;
    }

    /** A row for each effect, in points of test accuracy: its mean over the seeds with a 95 % interval, by Student's t. */
    public Table table() {
        var effects = effects();
        return Table.create(
                StringColumn.create("effect", effects.stream().map(Effect::name)),
                points("points", effects, effect -> effect.gain().mean()),
                points("from", effects, effect -> effect.gain().mean() - effect.margin()),
                points("to", effects, effect -> effect.gain().mean() + effect.margin()),
                StringColumn.create("clear", effects.stream().map(effect -> effect.isClear() ? "yes" : "")));
    }

    private static DoubleColumn points(String name, List<Effect> effects, ToDoubleFunction<Effect> share) {
        return DoubleColumn.create(name, effects.stream().mapToDouble(effect -> 100 * share.applyAsDouble(effect)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d factors, %d trials: %s",
                factors.size(),
                runs.trials().size(),
                factors);
    }
}
