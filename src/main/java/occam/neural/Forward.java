package occam.neural;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One pass through DeepLearning4J's layers, each in its inference mode, with our masks between them: so the masks follow from a seed
 * alone, and every output on the way can be seen.
 */
record Forward(MultiLayerNetwork network, Architecture architecture) {
    /** The output of each stage, masks and all; the last are the probabilities. */
    List<INDArray> outputs(INDArray input, Masks masks) {
        synchronized (network) {
            var outputs = new ArrayList<INDArray>();
            var x = input;
            for (var stage : architecture.stages()) {
                x = masks.on(stage, stage.drops() ? x : activated(stage, x, masks));
                outputs.add(x);
            }
            network.clear();
            return outputs;
        }
    }

    private INDArray activated(Stage stage, INDArray x, Masks masks) {
        var spaces = LayerWorkspaceMgr.noWorkspaces();
        var reshape = network.getLayerWiseConfigurations().getInputPreProcess(stage.carrier());
        var input = reshape == null ? x : reshape.preProcess(x, (int) x.size(0), spaces);
        boolean byBatch = stage.layer() instanceof Layer.BatchNorm && masks.normalizesByBatch();
        // a copy, since some of DeepLearning4J's layers work in place
        return network.getLayer(stage.carrier()).activate(input.dup(), byBatch, spaces);
    }

    float[] probabilities(INDArray input, Masks masks) {
        var outputs = outputs(input, masks);
        return values(outputs.get(outputs.size() - 1));
    }

    /** One row after the other in one array, which is ten times as fast to get as a matrix. */
    static float[] values(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    static double[][] matrix(float[] values, int rows) {
        int width = values.length / rows;
        var matrix = new double[rows][width];
        for (int i = 0; i < values.length; i++) {
            matrix[i / width][i % width] = values[i];
        }
        return matrix;
    }
}
