package occam.sweep.json;

import static occam.Refusal.refused;
import static occam.neural.Engine.glassBox;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static occam.neural.Residual.residual;
import static occam.neural.SequenceLayer.embedding;
import static occam.neural.SequenceLayer.meanOverSteps;
import static occam.neural.SequenceLayer.selfAttention;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import occam.data.Augmentation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Images;
import occam.data.Scaler;
import occam.data.Split;
import occam.data.SplitRecipe;
import occam.data.SplitStep;
import occam.neural.Engine;
import occam.neural.Layer;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionsTest {
    private static final Network MLP = Network.mlp(64, 16, 10);
    private static final Split DIGITS = Datasets.digits().split(0.6, 0.2, 7);

    private final Map<String, byte[]> tables = new HashMap<>();
    private final Descriptions written = Descriptions.writing(this::named);
    private final Descriptions read = Descriptions.reading(name -> Rows.of(tables.get(name)));

    private String named(Dataset data) {
        var bytes = Rows.bytes(data);
        tables.put(Rows.name(bytes), bytes);
        return Rows.name(bytes);
    }

    static Stream<Network> networks() {
        return Stream.of(
                MLP,
                MLP.dropout(0.1 + 0.2).inputDropout(1 / 3.0),
                Network.sequential(
                        64, dense(8), batchNorm(), relu(), Layer.dropout(0.5).scaledBy(1.5), dense(10)),
                Network.conv(8, 8, convolution(4, 3), relu(), maxPool(2), spatialDropout(0.2), dense(10)),
                Network.sequential(64, residual(dense(64), relu(), residual(dense(64))), dense(10))
                        .on(glassBox()),
                Network.sequential(5, embedding(24, 16), selfAttention(2), meanOverSteps(), dense(3)),
                MLP.optimizer(Optimizer.sgd(0.1).weightDecay(1e-300)),
                MLP.optimizer(Optimizer.momentum(0.1, 0.9)),
                MLP.optimizer(Optimizer.adamW(1e-3, 0.7)),
                MLP.penalty(Penalty.l1(0.3)),
                MLP.penalty(Penalty.l2(Double.MIN_VALUE)),
                MLP.proximal(Penalty.elasticNet(0.1, 0.3)).groupLasso(0.2).keepZeros(),
                MLP.activationL1(1e-4).labelSmoothing(0.1).on(Engine.glassBoxInDouble()),
                MLP.epochs(7).batch(11).earlyStopping(3).scoreEvery(2));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkComesBackAsItWas(Network network) {
        var back = read.network(JsonParser.parseString(written.of(network).toString()));
        assertThat(back.architecture()).isEqualTo(network.architecture());
        assertThat(back.objective()).isEqualTo(network.objective());
        assertThat(back.schedule()).isEqualTo(network.schedule());
        assertThat(back.engine()).isEqualTo(network.engine());
    }

    static Stream<Split> splits() {
        return Stream.of(
                DIGITS,
                DIGITS.takeTrain(100).repeatTrain(2).withTrainLabelNoise(0.4).standardized(),
                DIGITS.withColumnScales(2),
                DIGITS.takeTrain(50).withTrainAugmentation(Augmentation.shift(1), 2),
                DIGITS.takeTrain(50).withTrainAugmentation(Augmentation.move(-1, 1), 1),
                DIGITS.takeTrain(50).withTrainAugmentation(Augmentation.noise(0.1), 1),
                DIGITS.takeTrain(50).withTrainAugmentation(Augmentation.none(), 1),
                DIGITS.takeTrain(50).withTrainAugmentation(Augmentation.mirror(0, 8), 1),
                DIGITS.takeTrain(50).withTrainAugmentation(Augmentation.mirrorAll(), 1),
                DIGITS.fixed().takeTrain(30).redraw(8),
                DIGITS.withTest(seed -> Datasets.digits()).takeTrain(20),
                DIGITS.mapRows(rows -> rows.mapValues(v -> v / 16)),
                DIGITS.takeTrain(20).withTrainAugmentation((rows, seed) -> rows, 1));
    }

    /** Whatever the recipe, and under another seed than the one that it was written down with. */
    @ParameterizedTest
    @MethodSource("splits")
    void aSplitComesBackToTheLastBit(Split split) {
        var drawn = split.redraw(1234567890123L);
        var back = read.split(JsonParser.parseString(written.of(drawn).toString()));
        same(back.train(), drawn.train());
        same(back.validation(), drawn.validation());
        same(back.test(), drawn.test());
        assertThat(back.seed()).isEqualTo(drawn.seed());
    }

    private static void same(Dataset back, Dataset rows) {
        assertThat(back.columns()).isEqualTo(rows.columns());
        assertThat(back.classes()).isEqualTo(rows.classes());
        assertThat(Arrays.deepEquals(back.x(), rows.x())).isTrue();
        assertThat(back.y()).isEqualTo(rows.y());
    }

    @Test
    void rowsAreNamedOnceAndSentBesideTheRecipe() {
        var told = written.of(DIGITS.takeTrain(100).standardized());
        written.of(DIGITS.redraw(3));
        assertThat(tables.keySet()).hasSize(1);
        assertThat(told.toString())
                .isEqualTo(
                        "{\"recipe\":{\"origin\":{\"kind\":\"dealt\",\"data\":\"%s\",\"train\":0.6,\"validation\":0.2},"
                                        .formatted(tables.keySet().iterator().next())
                                + "\"steps\":[{\"kind\":\"takeTrain\",\"n\":100},{\"kind\":\"standardized\"}]},\"seed\":7}");
    }

    /** What is code is done here, and its rows go instead: three parts. */
    @Test
    void ofARecipeWithCodeTheRowsAreSent() {
        written.of(DIGITS.mapRows(Scaler.fit(DIGITS.train())::apply));
        assertThat(tables.keySet()).hasSize(3);
    }

    @Test
    void aPartIsReadByItself() {
        var json = JsonParser.parseString("{\"kind\":\"sgd\",\"learningRate\":0.1,\"weightDecay\":0}");
        assertThat(read.part(json, Optimizer.class, "optimizer")).isEqualTo(Optimizer.sgd(0.1));
        refused(
                "there is no Separable of the kind 'sgd'; there are [elasticNet, l1, l2, none]",
                () -> read.part(json, Separable.class, "penalty"));
        refused("steps has no 'kind', was {}", () -> read.part(new JsonObject(), SplitStep.class, "steps"));
    }

    /** A kind that is added must get its word, or be told to be code. */
    @ParameterizedTest
    @MethodSource("severalKinds")
    void everyKindHasItsWordUnlessItIsCode(Class<?> type) {
        leaves(type)
                .filter(kind -> !Kinds.CODE.contains(kind))
                .forEach(kind -> assertThat(
                                Kinds.comesInSeveral(type) && words(type).contains(kind))
                        .as("%s", kind)
                        .isTrue());
    }

    static List<Class<?>> severalKinds() {
        return List.of(Layer.class, Optimizer.class, Separable.class, SplitStep.class, SplitRecipe.Origin.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() && type.isInterface()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DescriptionsTest::leaves)
                : type.isEnum() ? Stream.of() : Stream.of(type);
    }

    private static List<Class<?>> words(Class<?> type) {
        return List.copyOf(Kinds.classes(type));
    }

    @Test
    void everyAugmentationOfOursHasItsWord() {
        var ours = Arrays.stream(Images.class.getDeclaredClasses()).filter(Class::isRecord);
        assertThat(Kinds.classes(Augmentation.class)).containsAll(ours.toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"units\":16'|'\"units\":0'|a dense layer needs 1 unit or more, was 0",
                "'\"units\":16'|'\"units\":1.5'|network.architecture.layers.units should be int, was 1.5",
                "'\"units\":16'|'\"unit\":16'|network.architecture.layers has an unknown field 'unit'; there are [units]",
                "'\"units\":16'|'\"kind\":\"dense\"'|network.architecture.layers lacks the field 'units'",
                "'\"relu\"'|'\"gelu\"'|there is no Layer of the kind 'gelu'; there are [batchNorm, convolution, dense, dropout,"
                        + " embedding, maxPool, meanOverSteps, relu, residual, selfAttention, spatialDropout]",
                "'\"DEEPLEARNING4J\"'|'\"Keras\"'|network.engine is 'Keras'; there are [DeepLearning4J, the glass box, the glass"
                        + " box in double]",
                "'\"keepsZeros\":false'|'\"keepsZeros\":1'|there should be true or false, was 1",
                "'\"layers\":['|'\"layers\":[7,'|network.architecture.layers should be layer, was 7"
            })
    void whatIsNoNetworkIsRefusedInOneLine(String what, String by, String line) {
        var text = written.of(MLP).toString();
        assertThat(text).contains(what);
        var broken = (JsonObject) JsonParser.parseString(text.replaceFirst(Pattern.quote(what), by));
        refused(line, () -> read.network(broken));
    }
}
