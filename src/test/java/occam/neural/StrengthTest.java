package occam.neural;

import static occam.Refusal.refused;
import static occam.neural.Engine.glassBox;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static occam.neural.Optimizer.adamW;
import static occam.neural.Optimizer.momentum;
import static occam.penalty.Penalty.elasticNet;
import static occam.penalty.Penalty.l1;
import static occam.penalty.Penalty.l2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthTest {
    private static final Network PLAIN =
            Network.mlp(4, 8, 6, 3).epochs(7).batch(5).on(glassBox());

    /** Every regularizer there is, with numbers that stay exact when they are doubled or tripled; p = .5 becomes .75, and .25 becomes .5. */
    private static Network all(double factor, double half, double quarter) {
        return PLAIN.dropout(half, quarter)
                .inputDropout(half)
                .penalty(elasticNet(0.5 * factor, 0.25))
                .proximal(l1(0.125 * factor))
                .groupLasso(0.25 * factor)
                .activationL1(0.75 * factor)
                .labelSmoothing(quarter)
                .optimizer(momentum(0.1, 0.9).weightDecay(2 * factor));
    }

    private static void same(Network actual, Network expected) {
        assertThat(actual).hasToString(expected.toString());
        assertThat(actual.architecture()).isEqualTo(expected.architecture());
        assertThat(actual.objective()).isEqualTo(expected.objective());
        assertThat(actual.engine()).isEqualTo(expected.engine());
    }

    @Test
    void threeTimesAsStrongIsThreeTimesEachLambdaAndThreeTimesTheOddsOfDropping() {
        same(Strength.times(all(1, 0.5, 0.25), 3), all(3, 0.75, 0.5));
        same(Strength.times(all(1, 0.5, 0.25), 1), all(1, 0.5, 0.25));
    }

    @Test
    void channelsAreDroppedMoreOftenToo() {
        var network = Network.conv(4, 4, convolution(2, 3), relu(), spatialDropout(0.25), dense(2));
        same(Strength.times(network, 3), Network.conv(4, 4, convolution(2, 3), relu(), spatialDropout(0.5), dense(2)));
    }

    @Test
    void aWrongScaleOnWhatIsKeptStaysAsWrong() {
        var network = Network.sequential(2, dense(3), relu(), dropout(0.5).scaledBy(1), dense(2));
        same(
                Strength.times(network, 3),
                Network.sequential(2, dense(3), relu(), dropout(0.75).scaledBy(1), dense(2)));
    }

    @Test
    void whatRegularizesNothingStays() {
        var network =
                Network.mlp(4, 8, 3).optimizer(adamW(0.1, 1)).earlyStopping(3).keepZeros();
        same(
                Strength.times(network, 3),
                Network.mlp(4, 8, 3).optimizer(adamW(0.1, 3)).earlyStopping(3).keepZeros());
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 10, 1e-3})
    void backAgainItIsAsStrongAsBefore(double factor) {
        var network = PLAIN.dropout(0.3).labelSmoothing(0.1).penalty(l2(0.7)).optimizer(adamW(1e-3, 0.9));
        var back = Strength.times(Strength.times(network, factor), 1 / factor);
        var rates = back.architecture().layers().stream()
                .filter(Layer.Dropout.class::isInstance)
                .map(layer -> ((Layer.Dropout) layer).rate())
                .toList();
        assertThat(rates).hasSize(2).allSatisfy(rate -> assertThat(rate).isEqualTo(0.3, within(1e-12)));
        assertThat(back.objective().loss().labelSmoothing()).isEqualTo(0.1, within(1e-12));
        assertThat(back.penalty().onSquares()).isEqualTo(0.7, within(1e-12));
        assertThat(back.optimizer().weightDecay()).isEqualTo(0.9, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1e300", "0.9999999999999999, 2", "1e-300, 1e300"})
    void aRateStaysBelowOne(double rate, double factor) {
        var stronger = Strength.times(PLAIN.dropout(rate).labelSmoothing(rate), factor);
        assertThat(stronger.objective().loss().labelSmoothing()).isBetween(rate, Math.nextDown(1.0));
    }

    static Stream<UnaryOperator<Network>> regularizers() {
        return Stream.of(
                n -> n.dropout(0.1),
                n -> n.inputDropout(0.1),
                n -> n.penalty(l1(0.1)),
                n -> n.proximal(l2(0.1)),
                n -> n.groupLasso(0.1),
                n -> n.activationL1(0.1),
                n -> n.labelSmoothing(0.1),
                n -> n.optimizer(adamW(1e-3, 0.1)));
    }

    @ParameterizedTest
    @MethodSource("regularizers")
    void aFactorOfZeroTakesEachAway(UnaryOperator<Network> regularizer) {
        var network = regularizer.apply(PLAIN);
        assertThat(Strength.isNone(network)).isFalse();
        assertThat(Strength.isNone(Strength.times(network, 0))).isTrue();
    }

    @Test
    void aNetworkWithoutAnyComesBackTheSame() {
        same(Strength.times(PLAIN, 3), PLAIN);
        assertThat(Strength.isNone(PLAIN.penalty(l2(0)).dropout(0).earlyStopping(2)))
                .isTrue();
    }

    @Test
    void factorsThatMakeNoSenseAreRefused() {
        var line = "a strength is multiplied by a finite factor, 0 or more, was %s; 3 is three times as strong, 1 as"
                + " strong as before";
        refused(line.formatted("-1.0"), () -> Strength.times(PLAIN, -1));
        refused(line.formatted("NaN"), () -> Strength.times(PLAIN, Double.NaN));
        refused(line.formatted("Infinity"), () -> Strength.times(PLAIN, Double.POSITIVE_INFINITY));
        refused(
                "lambda must be a finite number, 0 or more, was Infinity; for no penalty use none()",
                () -> Strength.times(PLAIN.penalty(l2(1e300)), 1e300));
    }
}
