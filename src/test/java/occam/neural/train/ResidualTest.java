package occam.neural.train;

import static occam.Refusal.refused;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.relu;
import static occam.neural.Residual.residual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.Layer;
import occam.neural.Mode;
import occam.neural.Network;
import org.junit.jupiter.api.Test;

class ResidualTest {
    private static final Split MOONS = Datasets.moons(80, 0.1, 1).split(0.5, 0.25, 1);
    private static final Network SUM = Network.sequential(
                    2, dense(6), relu(), residual(dense(6), batchNorm(), relu()), dense(2))
            .epochs(40)
            .on(Engine.glassBox());

    @Test
    void whatGoesAroundIsAddedToWhatComesOut() {
        var trained = Trainer.fit(SUM, MOONS, 1);
        var outputs = trained.activations(MOONS.test().x(), Mode.inference());
        var in = outputs.get(0).values();
        var inner = outputs.get(4).values();
        var sum = outputs.get(5).values();
        assertThat(outputs.get(5).layer()).isEqualTo(")");
        IntStream.range(0, in.length)
                .forEach(i -> IntStream.range(0, 6)
                        .forEach(j -> assertThat(sum[i][j]).isEqualTo(in[i][j] + inner[i][j], within(1e-6))));
        assertThat(trained.score(MOONS.train()).loss()).isLessThan(0.69);
    }

    @Test
    void itBeginsWithTheWeightsOfTheSameLayersWithoutASum() {
        var plain = Network.sequential(2, dense(6), relu(), dense(6), batchNorm(), relu(), dense(2));
        assertThat(SUM.parameters()).isEqualTo(plain.parameters());
        assertThat(SUM.architecture().withoutSums()).isEqualTo(plain.architecture());
        assertThat(SUM.sizes()).isEqualTo(plain.sizes());
        assertThat(SUM.toString()).contains("residual(, dense 6, batch norm, relu, )");
    }

    @Test
    void itsMembersHaveTheDropoutThatIsAskedFor() {
        assertThat(SUM.dropout(0.5).architecture().layers().stream().filter(Layer.Dropout.class::isInstance))
                .hasSize(2);
    }

    @Test
    void whatCannotBeAddedIsRefused() {
        refused(
                "a residual sum adds what goes in and what comes out, so its layers must keep the shape, was 2 units to 3 units",
                () -> Network.sequential(2, residual(dense(3), relu()), dense(2)));
        refused("a residual sum needs a layer or more to go around", () -> residual());
        refused(
                "a residual sum needs the glass box; write network.on(glassBox())",
                () -> Trainer.fit(SUM.on(Engine.DEEPLEARNING4J), MOONS, 1));
    }
}
