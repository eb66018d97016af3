package occam.neural.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import occam.neural.Architecture;
import occam.neural.Objective;
import occam.neural.SequenceLayer;
import occam.neural.Shape;
import occam.neural.Stage;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The layers of a description as DeepLearning4J has them, and the one place where a rate of dropping becomes a probability of keeping. */
record Dl4jLayers(Objective objective) {
    List<Layer> of(Architecture architecture) {
        var stages = architecture.stages();
        var carriers = Carriers.of(architecture);
        var layers = new ArrayList<Layer>();
        var input = architecture.input();
        var onInput = Optional.<IDropout>empty();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            boolean last = i == stages.size() - 1;
            boolean shared = !last && carriers.sharesWithNext(i);
            if (!shared) {
                layers.add(last ? output(input, stage, onInput) : layer(input, stage, onInput));
            }
            onInput = shared ? Optional.of(dropout(stage.layer())) : Optional.empty();
            input = stage.output();
        }
        return layers;
    }

    private Layer layer(Shape input, Stage stage, Optional<IDropout> onInput) {
        if (stage.drops()) {
            return new DropoutLayer.Builder(dropout(stage.layer())).build();
        }
        if (stage.layer() instanceof occam.neural.Layer.Dense) {
            var builder = new DenseLayer.Builder().activation(activation(stage));
            return regularized(dense(builder, input, stage, onInput), objective, input.numbers())
                    .build();
        }
        if (stage.layer() instanceof occam.neural.Layer.Convolution convolution) {
            return convolution(convolution, input, stage);
        }
        if (stage.layer() instanceof occam.neural.Layer.MaxPool pool) {
            return new SubsamplingLayer.Builder(
                            SubsamplingLayer.PoolingType.MAX, square(pool.size()), square(pool.size()))
                    .build();
        }
        if (stage.layer() instanceof SequenceLayer sequence) {
            return sequence(sequence, input);
        }
        return stage.layer() instanceof occam.neural.Layer.BatchNorm
                ? new BatchNormalization.Builder()
                        .nIn(input.channels())
                        .nOut(input.channels())
                        .useLogStd(false)
                        .build()
                : new ActivationLayer(Activation.RELU);
    }

    private Layer sequence(SequenceLayer layer, Shape input) {
        if (layer instanceof SequenceLayer.Embedding embedding) {
            return regularized(
                            new EmbeddingSequenceLayer.Builder()
                                    .inputLength(input.channels())
                                    .nIn(embedding.tokens())
                                    .nOut(embedding.size())
                                    .weightInit(new NormalDistribution(0, 1 / Math.sqrt(embedding.size()))),
                            objective.withoutUnits(),
                            embedding.tokens())
                    .build();
        }
        return layer instanceof SequenceLayer.SelfAttention attention
                ? attention(attention.heads(), input.channels())
                : new GlobalPoolingLayer(PoolingType.AVG);
    }

    private Layer attention(int heads, int size) {
        Quiet.listen();
        var builder = new SelfAttentionLayer.Builder()
                .nIn(size)
                .nOut(size)
                .nHeads(heads)
                .headSize(size / heads)
                .projectInput(true);
        builder.weightInit(WeightInit.XAVIER);
        builder.regularization(Dl4j.regularization(objective.withoutUnits(), size));
        builder.regularizationBias(List.of());
        return builder.build();
    }

    private Layer output(Shape input, Stage stage, Optional<IDropout> onInput) {
        var softmax = new OutputLayer.Builder(LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .weightInit(WeightInit.XAVIER);
        return regularized(dense(softmax, input, stage, onInput), objective.withoutUnits(), input.numbers())
                .build();
    }

    private static <T extends FeedForwardLayer.Builder<T>> T dense(
            T builder, Shape input, Stage stage, Optional<IDropout> onInput) {
        builder.nIn(input.numbers()).nOut(stage.output().channels());
        // DeepLearning4J's dropout acts on a layer's input, which is the output of the one before
        onInput.ifPresent(builder::dropOut);
        return builder;
    }

    private Layer convolution(occam.neural.Layer.Convolution convolution, Shape input, Stage stage) {
        int kernel = convolution.kernel();
        return regularized(
                        new ConvolutionLayer.Builder(square(kernel))
                                .convolutionMode(ConvolutionMode.Same)
                                .activation(activation(stage))
                                .nIn(input.channels())
                                .nOut(convolution.filters()),
                        objective,
                        input.channels() * kernel * kernel)
                .build();
    }

    private static <T extends BaseLayer.Builder<T>> T regularized(T builder, Objective objective, int inputs) {
        builder.regularization(Dl4j.regularization(objective, inputs));
        builder.regularizationBias(List.of());
        return builder;
    }

    private static Activation activation(Stage stage) {
        return stage.relu() ? Activation.RELU : Activation.IDENTITY;
    }

    private static int[] square(int side) {
        return new int[] {side, side};
    }

    private static IDropout dropout(occam.neural.Layer layer) {
        if (layer instanceof occam.neural.Layer.SpatialDropout spatial) {
            return new SpatialDropout(1 - spatial.rate());
        }
        var dropout = (occam.neural.Layer.Dropout) layer;
        double keep = 1 - dropout.rate();
        return dropout.isInverted() ? new Dropout(keep) : new ScaledDropout(new Dropout(keep), keep * dropout.scale());
    }
}
