package occam.neural.dl4j;

import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lets DeepLearning4J drop by masks that were drawn elsewhere. */
public final class Replay implements IDropout {
    private static final long serialVersionUID = 1L;

    private double[] mask;

    public void next(double[] next) {
        mask = next;
    }

    private INDArray times(INDArray values) {
        return values.mul(Nd4j.createFromArray(mask).castTo(values.dataType()).reshape('c', values.shape()));
    }

    @Override
    public INDArray applyDropout(INDArray in, INDArray out, int iteration, int epoch, LayerWorkspaceMgr spaces) {
        return out.assign(times(in));
    }

    @Override
    public INDArray backprop(INDArray gradientOut, INDArray gradientIn, int iteration, int epoch) {
        return gradientIn.assign(times(gradientOut));
    }

    @Override
    public void clear() {}

    @Override
    public IDropout clone() {
        return this;
    }
}
