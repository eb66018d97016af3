package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.neural.Layer.BatchNorm;
import occam.neural.Layer.Convolution;
import occam.neural.Layer.Dense;
import occam.neural.Layer.Dropout;
import occam.neural.Layer.Relu;
import occam.neural.Layer.SpatialDropout;

/**
 * The layers of a network in order, which are known to fit together.
 *
 * @param input what the first of them takes
 */
public record Architecture(Shape input, List<Layer> layers) {
    /**
     * Checks that they fit.
     *
     * @throws occam.InvalidInput if the last is not dense, an embedding is not the first, or a layer cannot take what comes before it
     */
    public Architecture {
        given(input, "input");
        layers = Residual.flat(given(layers, "layers"));
        unless(
                !layers.isEmpty() && layers.get(layers.size() - 1) instanceof Dense,
                "the last layer must be dense, with a unit for each class, was %s; end with dense(10) for ten classes",
                layers.isEmpty() ? "none" : layers.get(layers.size() - 1));
        unless(
                layers.stream().skip(1).noneMatch(SequenceLayer.Embedding.class::isInstance),
                "an embedding takes tokens, so it must be the first layer, was in %s",
                layers);
        Residual.check(layers, shapes(input, layers));
    }

    static Architecture mlp(int... sizes) {
        unless(
                given(sizes, "sizes").length >= 2 && Arrays.stream(sizes).allMatch(size -> size >= 1),
                "mlp needs an input and an output size, each 1 or more, was %s; for example mlp(64, 128, 10)",
                Arrays.toString(sizes));
        var layers = new ArrayList<Layer>();
        for (int i = 1; i < sizes.length; i++) {
            layers.add(new Dense(sizes[i]));
            if (i < sizes.length - 1) {
                layers.add(new Relu());
            }
        }
        return new Architecture(Shape.units(sizes[0]), layers);
    }

    /** What goes into each layer, and, last, what comes out. */
    List<Shape> shapes() {
        return shapes(input, layers);
    }

    private static List<Shape> shapes(Shape input, List<Layer> layers) {
        var shapes = new ArrayList<>(List.of(input));
        layers.forEach(layer -> shapes.add(shapes.get(shapes.size() - 1).after(layer)));
        return shapes;
    }

    /** Another dropout behind each ReLU, one rate for all or one for each. */
    Architecture withDropout(double... rates) {
        Arrays.stream(given(rates, "rates")).forEach(rate -> Dropout.checkRate("dropout", rate));
        int hidden = hiddenLayers();
        unless(
                hidden > 0 || Arrays.stream(rates).allMatch(rate -> rate == 0),
                "dropout drops hidden units, behind a ReLU, and the network has none: %s; inputDropout(...) drops inputs",
                this);
        unless(
                rates.length == 1 || rates.length == hidden && hidden > 0,
                "dropout takes one rate for all hidden layers, or one for each of the %d, was %s",
                hidden,
                Arrays.toString(rates));
        var changed = new ArrayList<Layer>();
        int seen = 0;
        for (int i = 0; i < layers.size(); i++) {
            boolean behindRelu = i > 0 && layers.get(i - 1) instanceof Relu;
            if (!(behindRelu && layers.get(i) instanceof Dropout)) {
                changed.add(layers.get(i));
            }
            if (layers.get(i) instanceof Relu) {
                changed.addAll(dropout(rates[Math.min(seen++, rates.length - 1)]));
            }
        }
        return new Architecture(input, changed);
    }

    /** How many ReLUs there are. */
    public int hiddenLayers() {
        return (int) layers.stream().filter(Relu.class::isInstance).count();
    }

    Architecture withInputDropout(double rate) {
        Dropout.checkRate("inputDropout", rate);
        var changed = new ArrayList<>(dropout(rate));
        changed.addAll(layers.subList(layers.get(0) instanceof Dropout ? 1 : 0, layers.size()));
        return new Architecture(input, changed);
    }

    /** A rate of 0 is no layer at all, so that it is the plain network. */
    private static List<Layer> dropout(double rate) {
        return rate > 0 ? List.of(Layer.dropout(rate)) : List.of();
    }

    /** The steps of a forward pass. */
    public List<Stage> stages() {
        var kept = layers.stream().filter(Architecture::doesSomething).toList();
        var shapes = shapes(input, kept);
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < kept.size(); i++) {
            var layer = kept.get(i);
            boolean relu = Stage.hasWeights(layer) && i + 1 < kept.size() && kept.get(i + 1) instanceof Relu;
            stages.add(new Stage(layer, relu, shapes.get(i + 1)));
            i += relu ? 1 : 0;
        }
        return stages;
    }

    /** The same with other numbers of units in its hidden dense layers. */
    public Architecture withUnits(int... units) {
        var changed = new ArrayList<>(layers);
        int next = 0;
        for (int i = 0; i < layers.size() - 1; i++) {
            if (layers.get(i) instanceof Dense) {
                changed.set(i, new Dense(units[next++]));
            }
        }
        return new Architecture(input, changed);
    }

    private static boolean doesSomething(Layer layer) {
        boolean idle = layer instanceof Dropout dropout && dropout.rate() == 0 && dropout.scale() == 1
                || layer instanceof SpatialDropout spatial && spatial.rate() == 0;
        return !idle;
    }

    /** Numbers in, then what each layer with weights gives: units, or filters. */
    List<Integer> sizes() {
        var sizes = new ArrayList<>(List.of(input.numbers()));
        stages().stream()
                .filter(Stage::hasWeights)
                .forEach(stage -> sizes.add(stage.output().channels()));
        return List.copyOf(sizes);
    }

    int parameters() {
        return Demand.of(this).count();
    }

    static long parameters(Layer layer, Shape input) {
        if (layer instanceof Dense dense) {
            return (input.numbers() + 1L) * dense.units();
        }
        if (layer instanceof Convolution convolution) {
            long weights = (long) input.channels() * convolution.kernel() * convolution.kernel();
            return (weights + 1) * convolution.filters();
        }
        if (layer instanceof SequenceLayer.Embedding embedding) {
            return (long) embedding.tokens() * embedding.size();
        }
        if (layer instanceof SequenceLayer.SelfAttention) {
            return 4L * input.channels() * input.channels();
        }
        return layer instanceof BatchNorm ? 2L * input.channels() : 0;
    }

    /** The layers that have parameters, each with what it takes: where they are the same, weights can go from one to the other. */
    public List<String> carriers() {
        var shapes = shapes();
        return IntStream.range(0, layers.size())
                .filter(i -> parameters(layers.get(i), shapes.get(i)) > 0)
                .mapToObj(i -> layers.get(i) + " on " + shapes.get(i))
                .toList();
    }

    /** Whether something is added to what other layers make of it. */
    public boolean hasSums() {
        return layers.stream().anyMatch(Residual.Bracket.class::isInstance);
    }

    /** The same layers, with nothing added to what they make. */
    public Architecture withoutSums() {
        return new Architecture(
                input,
                layers.stream()
                        .filter(layer -> !(layer instanceof Residual.Bracket))
                        .toList());
    }

    /** The glass box has all layers but those of sequences. */
    void mustRunOn(Engine engine) {
        unless(
                engine == Engine.DEEPLEARNING4J || layers.stream().noneMatch(SequenceLayer.class::isInstance),
                "%s has no layers of sequences, was %s; train this on DeepLearning4J",
                engine,
                this);
    }

    /** For a group lasso: a dense layer or a convolution in front of the last layer. */
    void mustHaveUnits(double lambda) {
        unless(
                !(lambda > 0)
                        || layers.subList(0, layers.size() - 1).stream()
                                .anyMatch(layer -> layer instanceof Dense || layer instanceof Convolution),
                "a group lasso acts on hidden units, and the network has none: %s; use proximal(...)",
                this);
    }

    void mustHaveActivations(double lambda) {
        unless(
                !(lambda > 0) || hiddenLayers() > 0,
                "L1 on activations acts on what ReLUs give, and the network has none: %s; use penalty(...) for its weights",
                this);
    }

    /** Whether a batch normalization has one number of a row for each of its means, so that the batch must have two rows or more. */
    public boolean normalizesSingleNumbers() {
        return stages().stream()
                .anyMatch(stage ->
                        stage.layer() instanceof BatchNorm && stage.output().pixels() == 1);
    }

    /** An embedding looks its numbers up, and can do so only with those of its tokens. */
    public void checkTokens(double[][] x) {
        if (layers.get(0) instanceof SequenceLayer.Embedding embedding) {
            Arrays.stream(x).flatMapToDouble(Arrays::stream).forEach(embedding::checkToken);
        }
    }

    /** The units of the last layer. */
    public int classes() {
        return ((Dense) layers.get(layers.size() - 1)).units();
    }

    @Override
    public String toString() {
        var names = new ArrayList<>(List.of(input.toString()));
        layers.forEach(layer -> names.add(layer.toString()));
        return names.toString();
    }
}
