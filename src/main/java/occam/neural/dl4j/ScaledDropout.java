package occam.neural.dl4j;

import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DeepLearning4J's inverted dropout, times a factor, forward and backward: the place for a scale that is wrong.
 *
 * @param inverted makes the masks
 * @param factor 1 would be inverted dropout itself
 */
record ScaledDropout(
        @JsonProperty("inverted") Dropout inverted,
        @JsonProperty("factor") double factor) implements IDropout {
    private static final long serialVersionUID = 1L;

    @Override
    public INDArray applyDropout(INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr spaces) {
        return inverted.applyDropout(input, result, iteration, epoch, spaces).muli(factor);
    }

    @Override
    public INDArray backprop(INDArray gradientOut, INDArray gradientIn, int iteration, int epoch) {
        return inverted.backprop(gradientOut, gradientIn, iteration, epoch).muli(factor);
    }

    @Override
    public void clear() {
        inverted.clear();
    }

    @Override
    public IDropout clone() {
        return new ScaledDropout(inverted.clone(), factor);
    }
}
