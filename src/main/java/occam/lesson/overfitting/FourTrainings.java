package occam.lesson.overfitting;

import static occam.neural.Optimizer.adam;
import static occam.neural.Optimizer.momentum;
import static occam.neural.Optimizer.sgd;
import static occam.penalty.Penalty.l2;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.job.Job;
import occam.lesson.overfitting.Overfitting.Curve;
import occam.neural.Engine;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.train.Trainer;

/** The trainings of the exercise on four learning curves. */
final class FourTrainings {
    private FourTrainings() {}

    static Map<Curve, History> of(long seed) {
        var few = Datasets.digits().split(0.6, 0.2, seed).takeTrain(300);
        var noisy = few.withTrainLabelNoise(0.4);
        var network = Network.mlp(64, 128, 128, 10).batch(64).on(Engine.glassBox());
        var tasks = List.of(
                network.optimizer(sgd(0.2)).epochs(30).penalty(l2(0.1)),
                network.optimizer(momentum(0.4, 0.9)).epochs(12),
                network.optimizer(adam(5e-3)).epochs(30),
                network.optimizer(sgd(5e-2)).epochs(12));
        var histories = Job.map(
                "four trainings",
                Arrays.asList(Curve.values()),
                curve -> Trainer.fit(tasks.get(curve.ordinal()), curve == Curve.C ? noisy : few, seed)
                        .history(),
                done -> null);
        var byCurve = new EnumMap<Curve, History>(Curve.class);
        IntStream.range(0, histories.size()).forEach(i -> byCurve.put(Curve.values()[i], histories.get(i)));
        return byCurve;
    }
}
