package occam.neural.glassbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import occam.neural.Architecture;
import occam.neural.Layer;
import occam.neural.Objective;
import occam.neural.Residual;
import occam.neural.Shape;
import occam.neural.Stage;

/** The layers of a description as the glass box has them. */
record GlassLayers<M extends Matrix<M>>(Objective objective, Allocator<M> allocator) {
    /** For each stage its layer, and a ReLU if one belongs to it. */
    List<List<GlassLayer<M>>> of(Architecture architecture) {
        var stages = architecture.stages();
        var layers = new ArrayList<List<GlassLayer<M>>>();
        var begun = new ArrayDeque<ForkLayer<M>>();
        var input = architecture.input();
        int number = 0;
        for (var stage : stages) {
            boolean hidden = layers.size() < stages.size() - 1;
            var layer = stage.layer() == Residual.Bracket.END
                    ? new SumLayer<>(begun.pop())
                    : layer(number, input, stage, hidden ? objective : objective.withoutUnits());
            if (layer instanceof ForkLayer<M> fork) {
                begun.push(fork);
            }
            layers.add(stage.relu() ? List.of(layer, new ReluLayer<>()) : List.of(layer));
            number += stage.hasParameters() ? 1 : 0;
            input = stage.output();
        }
        return layers;
    }

    private GlassLayer<M> layer(int number, Shape input, Stage stage, Objective objective) {
        if (stage.layer() instanceof Layer.Dense dense) {
            return new DenseLayer<>(number, input, dense.units(), objective, allocator);
        }
        if (stage.layer() instanceof Layer.Convolution convolution) {
            return new ConvolutionLayer<>(number, input, convolution, objective, allocator);
        }
        if (stage.layer() instanceof Layer.BatchNorm) {
            return new BatchNormLayer<>(number, input.channels(), input.pixels(), objective, allocator);
        }
        if (stage.layer() instanceof Layer.MaxPool) {
            return new MaxPoolLayer<>(input, stage.output(), allocator);
        }
        if (stage.layer() == Residual.Bracket.BEGIN) {
            return new ForkLayer<>(input.pixels(), input.channels(), allocator);
        }
        if (stage.layer() instanceof Layer.Dropout dropout) {
            return new DropoutLayer<>(dropout, allocator.buffer(input.pixels(), input.channels()));
        }
        return stage.layer() instanceof Layer.SpatialDropout spatial
                ? new SpatialDropoutLayer<>(spatial.rate(), input, allocator)
                : new ReluLayer<>();
    }
}
