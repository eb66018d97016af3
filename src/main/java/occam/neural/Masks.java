package occam.neural;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import occam.data.Shuffle;
import occam.neural.Layer.Dropout;
import occam.neural.Layer.SpatialDropout;

/** What multiplies the outputs of the stages in one forward pass, and what batch normalization normalizes by. */
public interface Masks {
    /** Nothing. */
    Masks NONE = (stage, rows) -> Optional.empty();

    /** A factor for each output of a stage, row after row; none where all stay as they are. */
    Optional<double[]> on(Stage stage, int rows);

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
        return (stage, rows) -> stage.drops() ? Optional.of(drawn(stage, rows, random.nextLong())) : Optional.empty();
    }

    /**
     * Others, with normalization by the batch.
     *
     * @param others that multiply
     */
    record ByBatch(Masks others) implements Masks {
        @Override
        public Optional<double[]> on(Stage stage, int rows) {
            return others.on(stage, rows);
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

    private static List<Stage> hidden(Architecture architecture) {
        return architecture.stages().stream().filter(Stage::isHidden).toList();
    }

    private static List<double[]> killed(Mode.KnockedOut mode, Architecture architecture) {
        var random = new SplittableRandom(mode.seed());
        var masks = new ArrayList<double[]>();
        for (var stage : hidden(architecture)) {
            var order = Shuffle.order(stage.output().channels(), random);
            var mask = new double[order.length];
            Arrays.stream(order).skip(Math.round(mode.share() * order.length)).forEach(unit -> mask[unit] = 1);
            masks.add(mask);
        }
        return masks;
    }

    private static Masks thinned(List<double[]> masks, Architecture architecture) {
        var hidden = hidden(architecture);
        var needed = hidden.stream().map(stage -> stage.output().channels()).toList();
        var given = masks.stream().map(mask -> mask.length).toList();
        unless(needed.equals(given), "the hidden layers have %s units, so the masks must too, was %s", needed, given);
        return (stage, rows) -> stage.isHidden()
                ? Optional.of(repeated(masks.get(hidden.indexOf(stage)), stage, rows))
                : Optional.empty();
    }

    private static double[] repeated(double[] mask, Stage stage, int rows) {
        int pixels = stage.output().pixels();
        var all = new double[rows * mask.length * pixels];
        Arrays.setAll(all, i -> mask[i / pixels % mask.length]);
        return all;
    }
}
