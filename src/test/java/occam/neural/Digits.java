package occam.neural;

import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;

/** Data that is small enough for many trainings, and a network for it. */
public final class Digits {
    private Digits() {}

    /** 60 training rows, 40 % of their labels noisy. */
    public static Split noisy() {
        return few().split(0.3, 0.3, 1).takeTrain(60).withTrainLabelNoise(0.4);
    }

    private static Dataset few() {
        return Datasets.digits().rows(IntStream.range(0, 400).toArray());
    }

    public static Network network() {
        return Network.mlp(64, 24, 24, 10).optimizer(Optimizer.adam(5e-3)).epochs(6);
    }
}
