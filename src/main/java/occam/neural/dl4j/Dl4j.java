package occam.neural.dl4j;

import java.util.ArrayList;
import java.util.List;
import occam.data.Split;
import occam.job.Natives;
import occam.neural.Architecture;
import occam.neural.Backend;
import occam.neural.Engine;
import occam.neural.Learner;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Objective;
import occam.neural.Optimizer;
import occam.neural.ProximalStep;
import occam.neural.Weights;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * How DeepLearning4J is told what a {@link Network} means. Regularization is put on each layer as a list, since the global builder
 * applies a decay twice and lets the last of {@code l2} and {@code weightDecay} win.
 */
public final class Dl4j implements Backend {
    private static final long INSTEAD_OF_ZERO = 0x6F6363616DL;

    private static volatile boolean ready;

    /** The engine for every network that can be described. */
    public Dl4j() {}

    /** Once, before anything of ND4J is used. */
    private static void loadNatives() {
        if (!ready) {
            Natives.load(Dl4j::load);
            ready = true;
        }
    }

    /** By itself ND4J keeps the class loader of whatever thread comes first: in a notebook that of the cells, with all that they have made. */
    private static void load() {
        ND4JClassLoading.setNd4jClassloaderFromClass(Nd4j.class);
        Nd4j.getBackend();
    }

    @Override
    public Learner learner(Network network, Split split, long seed) {
        loadNatives();
        return new Dl4jLearner(network, split, seed);
    }

    @Override
    public Model model(Network network, Weights weights) {
        var built = build(network, INSTEAD_OF_ZERO);
        Carriers.of(network.architecture()).set(built, weights);
        return new Dl4jModel(built, network.architecture());
    }

    /** Where a training under this seed begins, on whatever engine; what residual sums add has no weights. */
    public Weights initial(Network network, long seed) {
        var layers = network.with(network.architecture().withoutSums());
        return weights(layers, build(layers, seed));
    }

    /** What a network of DeepLearning4J has that was built from this description. */
    public static Weights weights(Network network, MultiLayerNetwork built) {
        return Carriers.of(network.architecture()).weights(built);
    }

    /** A network of DeepLearning4J as this one is described, with weights that follow from the seed. */
    public static MultiLayerNetwork build(Network network, long seed) {
        loadNatives();
        var list = new NeuralNetConfiguration.Builder()
                // DeepLearning4J takes 0 for "no seed", and draws weights and masks that no second run repeats
                .seed(seed == 0 ? INSTEAD_OF_ZERO : seed)
                .dataType(network.engine() == Engine.GLASS_BOX_IN_DOUBLE ? DataType.DOUBLE : DataType.FLOAT)
                .updater(updater(network.objective().optimizer()))
                .weightInit(WeightInit.RELU)
                .list();
        new Dl4jLayers(network.objective()).of(network.architecture()).forEach(list::layer);
        if (network.architecture().input().isMap()) {
            image(list, network.architecture());
        }
        var built = new MultiLayerNetwork(list.build());
        built.init();
        return built;
    }

    /** Gives a parameter these values, row after row. */
    static void assign(INDArray parameter, double[] values) {
        parameter.assign(Nd4j.createFromArray(values).reshape('c', parameter.shape()));
    }

    /** Rows become images in front of the first layer that wants them; a dropout layer does not ask, and breaks if the next one does. */
    private static void image(ListBuilder list, Architecture architecture) {
        var input = architecture.input();
        var stages = architecture.stages();
        list.setInputType(InputType.convolutionalFlat(input.height(), input.width(), input.channels()));
        if (stages.get(0).drops() && !Carriers.of(architecture).sharesWithNext(0)) {
            list.inputPreProcessor(
                    0, new FeedForwardToCnnPreProcessor(input.height(), input.width(), input.channels()));
        }
    }

    /** For weights of which so many lead into each unit. */
    static List<Regularization> regularization(Objective objective, int inputs) {
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
        if (!objective.proximal().equals(ProximalStep.NONE)) {
            list.add(Proximal.of(objective.proximal(), inputs));
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
