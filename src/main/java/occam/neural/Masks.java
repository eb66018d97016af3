package occam.neural;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import occam.data.Shuffle;
import occam.neural.Layer.Dropout;
import occam.neural.Layer.SpatialDropout;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What multiplies the outputs of the stages in one forward pass, and what batch normalization normalizes by. */
interface Masks {
    /** Nothing. */
    Masks NONE = (stage, output) -> output;

    /** The output of a stage as the next one gets it. */
    INDArray on(Stage stage, INDArray output);

    /** Whether batch normalization takes mean and variance of the given rows. */
    default boolean normalizesByBatch() {
        return false;
    }

    static Masks of(Mode mode, Architecture architecture) {
        if (mode instanceof Mode.Training training) {
            return new Training(new SplittableRandom(training.seed()));
        }
        if (mode instanceof Mode.BatchStatistics) {
            return new BatchStatistics();
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

    /** Nothing is dropped, and normalization is by the batch. */
    record BatchStatistics() implements Masks {
        @Override
        public INDArray on(Stage stage, INDArray output) {
            return output;
        }

        @Override
        public boolean normalizesByBatch() {
            return true;
        }
    }

    /** Dropout as in training, while batch normalization stays as in inference. */
    static Masks dropout(SplittableRandom random) {
        return (stage, output) -> stage.drops() ? output.mul(drawn(stage, output, random.nextLong())) : output;
    }

    /** Dropout and normalization by the batch. */
    record Training(Masks dropout) implements Masks {
        Training(SplittableRandom random) {
            this(Masks.dropout(random));
        }

        @Override
        public INDArray on(Stage stage, INDArray output) {
            return dropout.on(stage, output);
        }

        @Override
        public boolean normalizesByBatch() {
            return true;
        }
    }

    private static INDArray drawn(Stage stage, INDArray output, long seed) {
        int rows = (int) output.size(0);
        if (stage.layer() instanceof SpatialDropout spatial) {
            int channels = rows * stage.output().channels();
            return array(
                    new InvertedDropout(spatial.rate())
                            .spatialMask(channels, stage.output().pixels(), seed),
                    output);
        }
        var dropout = (Dropout) stage.layer();
        var mask =
                new InvertedDropout(dropout.rate()).mask(rows * stage.output().numbers(), seed);
        return array(Arrays.stream(mask).map(m -> m > 0 ? dropout.scale() : 0).toArray(), output);
    }

    private static INDArray array(double[] mask, INDArray like) {
        var floats = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            floats[i] = (float) mask[i];
        }
        return Nd4j.createFromArray(floats).reshape(like.shape());
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
        return (stage, output) -> stage.isHidden()
                ? output.mul(array(repeated(masks.get(hidden.indexOf(stage)), stage, (int) output.size(0)), output))
                : output;
    }

    private static double[] repeated(double[] mask, Stage stage, int rows) {
        int pixels = stage.output().pixels();
        var all = new double[rows * mask.length * pixels];
        Arrays.setAll(all, i -> mask[i / pixels % mask.length]);
        return all;
    }
}
