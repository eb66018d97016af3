package occam.neural;

import java.util.ArrayList;
import java.util.List;
import occam.penalty.Penalty;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * How DeepLearning4J is told what a {@link Network} means: the one place where a rate of dropping becomes a probability of keeping,
 * and where regularization is put on each layer as a list, since the global builder applies a decay twice and lets the last of
 * {@code l2} and {@code weightDecay} win.
 */
final class Dl4j {
    private Dl4j() {}

    static MultiLayerNetwork build(Network network, long seed) {
        var layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater(network.objective().optimizer()))
                .weightInit(WeightInit.RELU)
                .list();
        int last = network.sizes().size() - 2;
        for (int i = 0; i <= last; i++) {
            layers.layer(i < last ? hidden(network, i) : output(network, i));
        }
        var built = new MultiLayerNetwork(layers.build());
        built.init();
        return built;
    }

    private static DenseLayer hidden(Network network, int index) {
        return shared(new DenseLayer.Builder().activation(Activation.RELU), network, index)
                .build();
    }

    private static OutputLayer output(Network network, int index) {
        return shared(
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .activation(Activation.SOFTMAX)
                                .weightInit(WeightInit.XAVIER),
                        network,
                        index)
                .build();
    }

    private static <T extends FeedForwardLayer.Builder<T>> T shared(T builder, Network network, int index) {
        builder.nIn(network.sizes().get(index)).nOut(network.sizes().get(index + 1));
        builder.regularization(regularization(network.objective()));
        builder.regularizationBias(List.of());
        // a layer's dropout acts on its input: the first layer's is the network's, the others' are hidden outputs
        double rate = index == 0 ? network.rates().input() : network.rates().hidden();
        if (rate > 0) {
            builder.dropOut(new Dropout(1 - rate));
        }
        return builder;
    }

    static List<Regularization> regularization(Network.Objective objective) {
        var list = new ArrayList<Regularization>();
        if (objective.penalty().onAbsolute() > 0) {
            list.add(new L1Regularization(objective.penalty().onAbsolute()));
        }
        if (objective.penalty().onSquares() > 0) {
            list.add(new L2Regularization(objective.penalty().onSquares()));
        }
        if (objective.optimizer().weightDecay() > 0) {
            list.add(new WeightDecay(objective.optimizer().weightDecay(), true));
        }
        if (!objective.proximal().equals(Penalty.none())) {
            list.add(Proximal.of(objective.proximal()));
        }
        return list;
    }

    private static IUpdater updater(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Adam adam) {
            return new org.nd4j.linalg.learning.config.Adam(adam.learningRate());
        }
        if (optimizer instanceof Optimizer.Momentum momentum) {
            return new Nesterovs(momentum.learningRate(), momentum.momentum());
        }
        return new org.nd4j.linalg.learning.config.Sgd(optimizer.learningRate());
    }
}
