package occam.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import occam.plot.Plots;
import occam.plot.neural.Pixels;
import occam.sweep.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static String lines(double... y) {
        return Figure.of(Plots.lines("x", "y", Line.line("a", new double[] {1, 2, 3}, y)))
                .fingerprint();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.001, 1.5, -2, Double.NaN})
    void anotherNumberIsAnotherFigure(double number) {
        assertThat(lines(1, number, 3)).isNotEqualTo(lines(1, 2, 3)).matches("[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 3e-9})
    void whatNoEyeSeesIsTheSameFigure(double little) {
        assertThat(lines(1, 2 + little, 3)).isEqualTo(lines(1, 2, 3));
        assertThat(lines(little, 2, 3)).isEqualTo(lines(0, 2, 3));
    }

    @Test
    void allPanelsCount() {
        var one = new Pixels(new double[] {0, 1, 2, 3}, "one");
        var other = new Pixels(new double[] {0, 1, 2, 2}, "one");
        assertThat(Panels.row(one, one).fingerprint())
                .isNotEqualTo(Panels.row(one, other).fingerprint());
    }

    @Test
    void barsCount() {
        var a = Figure.of(Plots.bars("gain", List.of("x", "y"), List.of(new Sample(1, 2), new Sample(2, 3))));
        var b = Figure.of(Plots.bars("gain", List.of("x", "y"), List.of(new Sample(1, 2), new Sample(2, 4))));
        assertThat(a.fingerprint()).isNotEqualTo(b.fingerprint());
    }
}
