package occam.neural.dl4j;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import occam.data.Dataset;
import occam.neural.Architecture;
import occam.neural.Demand;
import occam.neural.Layer;
import occam.neural.Masks;
import occam.neural.Model;
import occam.neural.Score;
import occam.neural.Stage;
import occam.neural.Weights;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network of DeepLearning4J that answers. With masks it goes through the layers one by one, each in its inference mode, with our masks
 * between them: so the masks follow from a seed alone, and every output on the way can be seen.
 */
record Dl4jModel(MultiLayerNetwork network, Architecture architecture) implements Model {
    @Override
    public double[] probabilities(double[][] x) {
        return probabilities(Batches.matrix(x), rowsTogether());
    }

    private int rowsTogether() {
        return Demand.of(architecture).rowsTogether();
    }

    /** Part by part; the first parts only if the thread is interrupted between two. */
    double[] probabilities(INDArray features, int together) {
        int rows = (int) features.size(0);
        var parts = new ArrayList<double[]>();
        for (int from = 0; from < rows && (from == 0 || !Thread.currentThread().isInterrupted()); from += together) {
            var part = interval(from, Math.min(rows, from + together));
            parts.add(values(network.output(
                    rows <= together ? features : features.get(part, all()).dup(), false)));
        }
        return parts.size() == 1
                ? parts.get(0)
                : parts.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    /** Loss and accuracy in inference mode; none if the thread was interrupted between two parts. */
    Optional<Score> score(Dataset data, INDArray features) {
        var probabilities = probabilities(features, rowsTogether());
        return probabilities.length == data.rows() * data.classes()
                ? Optional.of(Score.of(probabilities, data))
                : Optional.empty();
    }

    @Override
    public List<double[]> outputs(double[][] x, Masks masks) {
        synchronized (network) {
            var stages = architecture.stages();
            var outputs = new ArrayList<double[]>();
            var a = Batches.matrix(x);
            for (int i = 0; i < stages.size(); i++) {
                var output = stages.get(i).drops() ? a : activated(i, stages.get(i), a, masks);
                a = masked(output, masks.on(i, stages.get(i), x.length));
                outputs.add(values(a));
            }
            network.clear();
            return outputs;
        }
    }

    private static INDArray masked(INDArray output, Optional<double[]> mask) {
        return mask.map(factors -> output.mul(array(factors, output))).orElse(output);
    }

    private static INDArray array(double[] mask, INDArray like) {
        var floats = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            floats[i] = (float) mask[i];
        }
        return Nd4j.createFromArray(floats).reshape(like.shape());
    }

    private INDArray activated(int number, Stage stage, INDArray x, Masks masks) {
        int carrier = Carriers.of(architecture).of(number);
        var spaces = LayerWorkspaceMgr.noWorkspaces();
        var reshape = network.getLayerWiseConfigurations().getInputPreProcess(carrier);
        var input = reshape == null ? x : reshape.preProcess(x, (int) x.size(0), spaces);
        boolean byBatch = stage.layer() instanceof Layer.BatchNorm && masks.normalizesByBatch();
        // a copy, since some of DeepLearning4J's layers work in place
        return network.getLayer(carrier).activate(input.dup(), byBatch, spaces);
    }

    /** One row after the other in one array, which is ten times as fast to get as a matrix. */
    private static double[] values(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    @Override
    public Weights weights() {
        return Carriers.of(architecture).weights(network);
    }
}
