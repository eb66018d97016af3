package occam.neural;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.data.Shuffle;
import occam.neural.Layer.Dropout;
import occam.neural.Layer.SpatialDropout;

/** What multiplies the outputs of the stages in one forward pass, and what batch normalization normalizes by. */
public interface Masks {
    /** Nothing. */
    Masks NONE = (number, stage, rows) -> Optional.empty();

    /**
     * A factor for each output of a stage, row after row; none where all stay as they are.
     *
     * @param number of the stage, from 0: two stages may be equal
     */
    Optional<double[]> on(int number, Stage stage, int rows);

    /** Whether batch normalization takes mean and variance of the given rows. */
    default boolean normalizesByBatch() {
        return false;
    }

    /**
     * What this mode multiplies by.
     *
     * @throws occam.InvalidInput if it does not fit the network
     */
    static Masks of(Mode mode, Architecture architecture) {
        if (mode instanceof Mode.Training training) {
            return new ByBatch(dropout(new SplittableRandom(training.seed())));
        }
        if (mode instanceof Mode.BatchStatistics) {
            return new ByBatch(NONE);
        }
        if (mode instanceof Mode.KnockedOut killed) {
            unless(
                    killed.share() == 0 || architecture.hiddenLayers() > 0,
                    "only hidden units can be knocked out, behind a ReLU, and the network has none: %s",
                    architecture);
            return thinned(killed(killed, architecture), architecture);
        }
        return mode instanceof Mode.Thinned thinned ? thinned(thinned.masks(), architecture) : NONE;
    }

    /** Dropout as in training, while batch normalization stays as in inference. */
    static Masks dropout(SplittableRandom random) {
        return (number, stage, rows) ->
                stage.drops() ? Optional.of(drawn(stage, rows, random.nextLong())) : Optional.empty();
    }

    /**
     * Others, with normalization by the batch.
     *
     * @param others that multiply
     */
    record ByBatch(Masks others) implements Masks {
        @Override
        public Optional<double[]> on(int number, Stage stage, int rows) {
            return others.on(number, stage, rows);
        }

        @Override
        public boolean normalizesByBatch() {
            return true;
        }
    }

    private static double[] drawn(Stage stage, int rows, long seed) {
        if (stage.layer() instanceof SpatialDropout spatial) {
            int channels = rows * stage.output().channels();
            return new InvertedDropout(spatial.rate())
                    .spatialMask(channels, stage.output().pixels(), seed);
        }
        var dropout = (Dropout) stage.layer();
        var mask =
                new InvertedDropout(dropout.rate()).mask(rows * stage.output().numbers(), seed);
        return Arrays.stream(mask).map(m -> m > 0 ? dropout.scale() : 0).toArray();
    }

    /** The numbers of the stages whose outputs are those of hidden units. */
    private static List<Integer> hidden(List<Stage> stages) {
        return IntStream.range(0, stages.size())
                .filter(number -> stages.get(number).isHidden())
                .boxed()
                .toList();
    }

    private static List<double[]> killed(Mode.KnockedOut mode, Architecture architecture) {
        var random = new SplittableRandom(mode.seed());
        var masks = new ArrayList<double[]>();
        var stages = architecture.stages();
        for (int number : hidden(stages)) {
            var order = Shuffle.order(stages.get(number).output().channels(), random);
            var mask = new double[order.length];
            Arrays.stream(order).skip(Math.round(mode.share() * order.length)).forEach(unit -> mask[unit] = 1);
            masks.add(mask);
        }
        return masks;
    }

    private static Masks thinned(List<double[]> masks, Architecture architecture) {
        var stages = architecture.stages();
        var hidden = hidden(stages);
        var needed = hidden.stream()
                .map(number -> stages.get(number).output().channels())
                .toList();
        var given = masks.stream().map(mask -> mask.length).toList();
        unless(needed.equals(given), "the hidden layers have %s units, so the masks must too, was %s", needed, given);
        return (number, stage, rows) -> stage.isHidden()
                ? Optional.of(repeated(masks.get(hidden.indexOf(number)), stage, rows))
                : Optional.empty();
    }

    private static double[] repeated(double[] mask, Stage stage, int rows) {
        int pixels = stage.output().pixels();
        var all = new double[rows * mask.length * pixels];
        Arrays.setAll(all, i -> mask[i / pixels % mask.length]);
        return all;
    }
}
