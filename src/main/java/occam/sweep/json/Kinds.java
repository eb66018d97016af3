package occam.sweep.json;

import static occam.InvalidInput.unless;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import occam.data.Augmentation;
import occam.data.Images;
import occam.data.SplitRecipe;
import occam.data.SplitStep;
import occam.neural.Layer;
import occam.neural.Optimizer;
import occam.neural.Residual;
import occam.neural.SequenceLayer;
import occam.penalty.Separable;

/** By which word each kind of a thing that comes in several is told; a file must be read years after it was written, so none changes. */
final class Kinds {
    private static final Map<Class<?>, Map<String, Class<?>>> RECORDS = Map.of(
            Layer.class,
            Map.ofEntries(
                    Map.entry("dense", Layer.Dense.class),
                    Map.entry("convolution", Layer.Convolution.class),
                    Map.entry("maxPool", Layer.MaxPool.class),
                    Map.entry("batchNorm", Layer.BatchNorm.class),
                    Map.entry("relu", Layer.Relu.class),
                    Map.entry("dropout", Layer.Dropout.class),
                    Map.entry("spatialDropout", Layer.SpatialDropout.class),
                    Map.entry("residual", Residual.class),
                    Map.entry("embedding", SequenceLayer.Embedding.class),
                    Map.entry("selfAttention", SequenceLayer.SelfAttention.class),
                    Map.entry("meanOverSteps", SequenceLayer.MeanOverSteps.class)),
            Optimizer.class,
            Map.of("sgd", Optimizer.Sgd.class, "momentum", Optimizer.Momentum.class, "adam", Optimizer.Adam.class),
            Separable.class,
            Map.of(
                    "none",
                    Separable.None.class,
                    "l1",
                    Separable.L1.class,
                    "l2",
                    Separable.L2.class,
                    "elasticNet",
                    Separable.ElasticNet.class),
            SplitRecipe.Origin.class,
            Map.of("dealt", SplitRecipe.Dealt.class, "kept", SplitRecipe.Kept.class),
            SplitStep.class,
            Map.of(
                    "takeTrain",
                    SplitStep.TakeTrain.class,
                    "repeatTrain",
                    SplitStep.RepeatTrain.class,
                    "labelNoise",
                    SplitStep.LabelNoise.class,
                    "augmented",
                    SplitStep.Augmented.class,
                    "standardized",
                    SplitStep.Standardized.class,
                    "columnScales",
                    SplitStep.ColumnScales.class),
            Augmentation.class,
            Map.of(
                    "shift",
                    Images.Shift.class,
                    "move",
                    Images.Move.class,
                    "noise",
                    Images.Noise.class,
                    "mirror",
                    Images.Mirror.class,
                    "mirrorAll",
                    Images.MirrorAll.class));

    /** Those that are no records. */
    private static final Map<String, Residual.Bracket> BRACKETS =
            Map.of("residualBegin", Residual.Bracket.BEGIN, "residualEnd", Residual.Bracket.END);

    /** What is code, and so cannot be told. */
    static final List<Class<?>> CODE = List.of(SplitStep.OtherTest.class, SplitStep.Mapped.class);

    private Kinds() {}

    static boolean comesInSeveral(Class<?> type) {
        return RECORDS.containsKey(type);
    }

    static Collection<Class<?>> classes(Class<?> type) {
        return RECORDS.get(type).values();
    }

    /** Whether it can be told. */
    static boolean isData(SplitStep step) {
        return !CODE.contains(step.getClass())
                && !(step instanceof SplitStep.Augmented augmented
                        && word(Augmentation.class, augmented.augmentation()).isEmpty());
    }

    /** None for what is code. */
    static Optional<String> word(Class<?> type, Object value) {
        var among = value instanceof Residual.Bracket ? BRACKETS : RECORDS.get(type);
        return among.entrySet().stream()
                .filter(kind -> kind.getValue().equals(value) || kind.getValue().equals(value.getClass()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static Optional<Residual.Bracket> bracket(Class<?> type, String word) {
        return Optional.ofNullable(type == Layer.class ? BRACKETS.get(word) : null);
    }

    static Class<?> record(Class<?> type, String word) {
        var known = RECORDS.get(type);
        unless(
                known.containsKey(word),
                "there is no %s of the kind '%s'; there are %s",
                type.getSimpleName(),
                word,
                new TreeSet<>(known.keySet()));
        return known.get(word);
    }
}
