package occam.plot.neural;

import static occam.neural.Optimizer.adam;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Network;
import occam.neural.train.Trainer;
import occam.plot.Painted;
import occam.plot.chart.Theme;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    private static final Split MOONS = Datasets.moons(60, 0.2, 1).split(0.5, 0.25, 1);

    @Test
    void aBoundaryHasAColourForEachClassOnItsGroundAndDarkerDotsForTheRows() {
        var network = Network.mlp(2, 6, 2).optimizer(adam(0.02)).batch(10).epochs(40);
        var trained = Trainer.fit(network, MOONS, 1);
        var boundary = Boundary.of(trained, MOONS.train());
        assertThat(boundary.title()).isEqualTo("epoch 40");
        assertThat(colors(boundary.ground())).hasSize(2);
        assertThat(colors(boundary.image(1)))
                .contains(Theme.color(0).getRGB(), Theme.color(1).getRGB())
                .containsAll(colors(boundary.ground()));
    }

    private static Set<Integer> colors(BufferedImage image) {
        var colors = new HashSet<Integer>();
        for (int rgb : Painted.pixels(image)) {
            colors.add(rgb);
        }
        return colors;
    }
}
