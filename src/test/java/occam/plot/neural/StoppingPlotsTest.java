package occam.plot.neural;

import static occam.Refusal.refused;
import static occam.plot.Painted.isPainted;
import static occam.plot.Painted.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import occam.linear.Spectrum;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.History.Ending;
import occam.neural.Score;
import occam.plot.Painted;
import occam.plot.StoppingPlots;
import occam.plot.chart.Figure;
import org.junit.jupiter.api.Test;

class StoppingPlotsTest {
    private static final Spectrum SPECTRUM = new Spectrum(new double[] {4, 1, 0.1, 0.001});

    private static History of(double... losses) {
        var epochs = IntStream.rangeClosed(1, losses.length)
                .mapToObj(k -> new Epoch(k, new Score(0, 1), new Score(losses[k - 1], 0.5), 1))
                .toList();
        return new History(epochs, losses.length, Ending.COMPLETE);
    }

    @Test
    void aFilterIsWhatDescentLeavesInEachDirectionBesideRidge() {
        var figure = StoppingPlots.filters(SPECTRUM, 0.4, 1, 10, 100);
        isPainted(figure);
        assertThat(words(figure)).contains("s²/n of the direction", "t = 1", "t = 10", "t = 100", "ridge, λ = 1/(ηt)");
        var own = Painted.series(figure, "own 10").get(0);
        assertThat(own.getXData()).containsExactly(SPECTRUM.eigenvalues());
        assertThat(own.getYData()[1]).isEqualTo(1 - Math.pow(1 - 0.4, 10), within(1e-12));
        assertThat(Painted.series(figure, "ridge 10").get(0).getYData()[0])
                .isEqualTo(4 / (4 + 1 / (0.4 * 10)), within(1e-12));
    }

    @Test
    void aSpectrumOfOneDirectionIsADot() {
        var figure = StoppingPlots.filters(new Spectrum(new double[] {1}), 0.4, 3);
        isPainted(figure);
        assertThat(Painted.series(figure, "own 3").get(0).getYData())
                .containsExactly(new double[] {1 - Math.pow(0.6, 3)}, within(1e-12));
    }

    /** Patience 1 keeps epoch 2, at 3 above the lowest, 2; it waits one epoch. */
    @Test
    void whatPatienceCostsIsInTheLegendAndItsWaitFromTheKeptToTheLastEpoch() {
        var chart = StoppingPlots.patience(of(5, 3, 4, 2, 2, 9, 3), 1, 2);
        assertThat(chart.getSeriesMap())
                .containsKeys(
                        "patience 1: trains 3 epochs, keeps 2, costs 1.00",
                        "patience 2: trains 6 epochs, keeps 4, costs 0.00");
        var wait = chart.getSeriesMap().get("patience 2: trains 6 epochs, keeps 4, costs 0.00 (wait)");
        assertThat(wait.getXData()).containsExactly(4.0, 6.0);
        isPainted(Figure.of(chart));
        assertThat(wait.getYData()[0]).isLessThan(2).isEqualTo(wait.getYData()[1]);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("patience must be 1 epoch or more, was 0", () -> StoppingPlots.patience(of(1), 0));
        refused("the number of steps must be 1 or more, was 0", () -> StoppingPlots.filters(SPECTRUM, 0.4, 0));
        refused(
                "the step must be above 0 and below 2/curvature = 0.5000, was 0.6; a longer one goes astray",
                () -> StoppingPlots.filters(SPECTRUM, 0.6, 1));
        refused(
                "there is no epoch to stop after: training was interrupted before the first was scored",
                () -> StoppingPlots.patience(new History(List.of(), 0, Ending.INTERRUPTED), 1));
    }
}
