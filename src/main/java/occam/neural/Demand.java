package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Locale;
import java.util.stream.IntStream;
import occam.data.Split;
import occam.job.Memory;

/**
 * What a network takes, counted roughly and before anything of it is made.
 *
 * @param parameters weights, biases, and {@code γ} and {@code β} of normalizations
 * @param numbers that a row makes on its way, with what convolutions copy
 * @param products for one row, on the way forward
 */
public record Demand(double parameters, double numbers, double products) {
    private static final double SECOND = 5e9;
    private static final int MOST_ROWS = 65_536;

    /** For each number on the way its slope and its mask. */
    private static final int ON_THE_WAY = 3;

    /** An epoch with its two scores, in a list. */
    private static final double EPOCH = 120;

    /** The description of a copy in DeepLearning4J. */
    private static final double FRAME = 1e5;

    /** Weights, gradients and both moments. */
    private static final int FRAME_COPIES = 4;

    /** One training in a sweep, with its settings. */
    private static final double TRIAL = 500;

    /** Value, gradient and both moments, each on Java's heap and beside it; and the network that the weights go back to. */
    private static final int GLASS_COPIES = 12;

    /** Of one row through all layers. */
    public static Demand of(Architecture architecture) {
        var shapes = architecture.shapes();
        var layers = architecture.layers();
        return IntStream.range(0, layers.size())
                .mapToObj(i -> of(layers.get(i), shapes.get(i), shapes.get(i + 1)))
                .reduce(new Demand(0, architecture.input().numbers(), 0), Demand::plus);
    }

    private static Demand of(Layer layer, Shape input, Shape output) {
        double parameters = Architecture.parameters(layer, input);
        if (layer instanceof Layer.Convolution convolution) {
            double patches = (double) input.channels() * convolution.kernel() * convolution.kernel() * output.pixels();
            return new Demand(parameters, output.numbers() + patches, patches * convolution.filters());
        }
        if (layer instanceof SequenceLayer.SelfAttention attention) {
            double pairs = (double) input.steps() * input.steps() * attention.heads();
            return new Demand(
                    parameters,
                    4.0 * output.numbers() + pairs,
                    parameters * input.steps() + 2 * pairs * input.channels());
        }
        return new Demand(parameters, output.numbers(), layer instanceof Layer.Dense ? parameters : output.numbers());
    }

    private Demand plus(Demand other) {
        return new Demand(parameters + other.parameters, numbers + other.numbers, products + other.products);
    }

    /** @throws occam.InvalidInput if there are too many parameters to train */
    int count() {
        unless(
                parameters <= Integer.MAX_VALUE,
                "the network has %.0f parameters, and no engine can train more than %d; make its layers smaller",
                parameters,
                Integer.MAX_VALUE);
        return (int) parameters;
    }

    /** So many that one look at them takes no longer than an interrupt may wait, a second or so. */
    public int rowsTogether() {
        return (int) Math.max(1, Math.min(MOST_ROWS, SECOND / products));
    }

    /**
     * Does nothing if there is room to train the network so many times, on all threads, and to keep what is told of it.
     *
     * @throws occam.InvalidInput if not
     */
    public static void mustFit(Network network, Split split, long trainings) {
        var demand = of(network.architecture());
        var schedule = network.schedule();
        Memory.mustHold(
                String.format(
                        Locale.ROOT,
                        "training the %,d parameters of this network in batches of %,d rows",
                        demand.count(),
                        schedule.batch()),
                demand.bytes(network, split),
                trainings,
                "make layers or batches smaller");
        Memory.mustHold(
                String.format(
                        Locale.ROOT,
                        "what is told of %,d trainings of %,d epochs, scored every %,d,",
                        trainings,
                        schedule.epochs(),
                        schedule.every()),
                (TRIAL + EPOCH * schedule.epochs() / schedule.every()) * trainings,
                "take fewer, or score less often with scoreEvery(...)");
    }

    /**
     * Does nothing if there is room for so many copies of the network as it stands.
     *
     * @throws occam.InvalidInput if not
     */
    public static void mustFitFrames(Network network, int frames) {
        Memory.mustHold(
                String.format(Locale.ROOT, "a film of %,d frames", frames),
                (FRAME + FRAME_COPIES * width(network) * of(network.architecture()).parameters) * frames,
                "keep fewer epochs");
    }

    private double bytes(Network network, Split split) {
        double rows = (double) split.train().rows() + split.validation().rows();
        double together = Math.max(network.schedule().batch(), Math.min(rows, rowsTogether()));
        double kept = copies(network) * parameters + ON_THE_WAY * together * numbers;
        return width(network) * kept + 2.0 * Float.BYTES * rows * network.inputs();
    }

    private static double copies(Network network) {
        int best = network.schedule().stopsEarly() ? 2 : 0;
        return network.engine() == Engine.DEEPLEARNING4J
                ? 2 + moments(network.optimizer()) + best
                : GLASS_COPIES + best;
    }

    private static int moments(Optimizer optimizer) {
        return optimizer instanceof Optimizer.Adam ? 2 : optimizer instanceof Optimizer.Momentum ? 1 : 0;
    }

    private static int width(Network network) {
        return network.engine() == Engine.GLASS_BOX_IN_DOUBLE ? Double.BYTES : Float.BYTES;
    }

    /**
     * Does nothing if there is room for what all layers give for these rows at once.
     *
     * @throws occam.InvalidInput if not
     */
    public static void mustFit(Architecture architecture, int rows) {
        Memory.mustHold(
                String.format(Locale.ROOT, "what the layers give for %,d rows at once", rows),
                2.0 * Double.BYTES * rows * of(architecture).numbers,
                "ask about fewer rows at a time");
    }
}
