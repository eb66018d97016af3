package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import occam.linear.BiasVariance;
import occam.linear.Linear;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tellings say holds of the figures that they tell. */
class PictureTest {
    @ParameterizedTest
    @EnumSource
    void aFigureIsDrawnAndToldInFourPoints(Picture picture) {
        assertThat(picture.figure().width()).isBetween(300, 800);
        assertThat(picture.telling().text())
                .startsWith("<details><summary>One way to tell it</summary>\n\n- ")
                .endsWith(".\n\n</details>");
        assertThat(picture.telling().text().split("\n- ")).hasSize(5);
    }

    private static double[] weights(Penalty penalty) {
        return Linear.fit(Drawings.two(), penalty).weights();
    }

    @Test
    void theDiamondIsTouchedAtItsCornerAndALargerOneOnItsSide() {
        assertThat(weights(Penalty.l1(30))[1]).isZero();
        assertThat(weights(Penalty.l2(1.5))).doesNotContain(0);
        assertThat(weights(Penalty.l1(5))).doesNotContain(0);
    }

    @Test
    void l1GoesStraightAndThenAlongTheAxis() {
        var l1 = Drawings.shrinkingByL1();
        var bmi = l1.weights("bmi");
        var bp = l1.weights("bp");
        assertThat(Arrays.stream(bp).filter(weight -> weight > 0).count()).isGreaterThan(10);
        for (int i = 1; i < bp.length - 1; i++) {
            if (bp[i] > 0) {
                assertThat(bmi[i + 1] - bmi[i]).isCloseTo(bp[i + 1] - bp[i], within(1e-6));
            }
        }
        assertThat(Arrays.stream(bp).filter(weight -> weight == 0).count()).isGreaterThan(20);
        assertThat(Drawings.shrinkingByL2().weights("bp")).doesNotContain(0);
    }

    private static int entry(double[] weights) {
        return (int) Arrays.stream(weights).takeWhile(weight -> weight == 0).count();
    }

    @Test
    void s3LeavesThePathAndReturnsWithTheOtherSign() {
        var path = Drawings.lasso();
        assertThat(path.columns().stream()
                        .sorted(Comparator.comparingInt(column -> entry(path.weights(column))))
                        .limit(4))
                .containsExactly("bmi", "s5", "bp", "s3");
        var s3 = path.weights("s3");
        int in = entry(s3);
        int out = in
                + (int) Arrays.stream(s3)
                        .skip(in)
                        .takeWhile(weight -> weight < 0)
                        .count();
        assertThat(s3[out]).isZero();
        assertThat(s3[s3.length - 1]).isPositive();
        assertThat(path.weights("s1")[s3.length - 1]).isLessThan(-20);
        assertThat(path.weights("s2")[s3.length - 1]).isGreaterThan(10);
        assertThat(path.lambdas()[0]).isBetween(45.0, 45.5);
    }

    @Test
    void theNetworkLearnsWrongLabelsByHeart() {
        var history = Drawings.overfitted().history();
        assertThat(history.best().number()).isBetween(5, 15);
        assertThat(history.last().train().accuracy()).isGreaterThan(0.95);
        assertThat(history.last().validation().loss())
                .isGreaterThan(history.best().validation().loss() + 0.2);
        var first = history.epochs().get(2);
        assertThat(first.validation().accuracy()).isGreaterThan(first.train().accuracy());
    }

    @Test
    void theLassoWinsWhereFewMatterAndRidgeWhereAllDo() {
        var trade = Drawings.trade(Drawings.strengths());
        assertThat(least(trade.get("lasso, 3 of 30 matter")))
                .isLessThan(0.8 * least(trade.get("ridge, 3 of 30 matter")));
        assertThat(least(trade.get("ridge, 30 of 30 matter")))
                .isLessThan(0.9 * least(trade.get("lasso, 30 of 30 matter")));
        assertThat(trade.values()).allSatisfy(byLambda -> {
            var strongest = byLambda.get(0);
            var weakest = byLambda.get(byLambda.size() - 1);
            assertThat(strongest.variance()).isLessThan(weakest.variance() / 5);
            assertThat(strongest.squaredBias()).isGreaterThan(weakest.squaredBias() * 5);
            assertThat(least(byLambda)).isLessThan(Math.min(strongest.meanSquaredError(), weakest.meanSquaredError()));
        });
    }

    private static double least(List<BiasVariance> byLambda) {
        return byLambda.stream()
                .mapToDouble(BiasVariance::meanSquaredError)
                .min()
                .orElseThrow();
    }

    @Test
    void theBorderGetsCrookedAndNewRowsSuffer() {
        var film = Drawings.film();
        var rows = Drawings.moons();
        assertThat(film.get(2).score(rows.train()).accuracy()).isGreaterThan(0.95);
        assertThat(film.get(2).score(rows.test()).accuracy())
                .isLessThan(film.get(1).score(rows.test()).accuracy() - 0.03);
    }
}
