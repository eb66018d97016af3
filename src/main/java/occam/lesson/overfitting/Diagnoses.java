package occam.lesson.overfitting;

import static occam.neural.Optimizer.adam;
import static occam.neural.Optimizer.momentum;
import static occam.neural.Optimizer.sgd;
import static occam.penalty.Penalty.l2;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.job.Job;
import occam.lesson.overfitting.Overfitting.Curve;
import occam.lesson.overfitting.Overfitting.Diagnosis;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.train.Trainer;

/** The exercise on four learning curves. */
final class Diagnoses {
    private Diagnoses() {}

    private static final Choices<Curve, Diagnosis> RIGHT = new Choices<>(Map.of(
            Curve.A, Diagnosis.UNDERFITTING,
            Curve.B, Diagnosis.LEARNING_RATE_TOO_HIGH,
            Curve.C, Diagnosis.OVERFITTING,
            Curve.D, Diagnosis.TOO_FEW_EPOCHS));

    static final Exercise<Function<Curve, Diagnosis>> EXERCISE = RIGHT.exercise("diagnosis", "curve")
            .asks("""
                Four trainings on 300 digits each, with their losses on training rows (dashed) and on validation rows (solid). What is the
                matter with each? Choose from `GOOD_FIT`, `OVERFITTING`, `UNDERFITTING`, `TOO_FEW_EPOCHS` and `LEARNING_RATE_TOO_HIGH`. One
                of the five is not needed. The check tells you what speaks against a choice, not which one is right.
                """)
            .hints("""
                Ask three things of each: does the training loss get low, does it still move at the end, and does validation follow it?
                """)
            .misconception("""
                A is not overfitting: the training loss is as bad as the validation loss. A network that overfits is good on its own rows.
                """, RIGHT.but(Curve.A, Diagnosis.OVERFITTING))
            .misconception("""
                A has epochs enough: neither curve has fallen for a long time.
                """, RIGHT.but(Curve.A, Diagnosis.TOO_FEW_EPOCHS))
            .misconception("""
                A does not have steps that are too large: these show as jumps, and A is smooth.
                """, RIGHT.but(Curve.A, Diagnosis.LEARNING_RATE_TOO_HIGH))
            .misconception("""
                A is no good fit, though its curves are close. Read the axis: a loss of 2.3 is what guessing costs with ten classes, and both
                end above 1.
                """, RIGHT.but(Curve.A, Diagnosis.GOOD_FIT))
            .misconception("""
                B is not overfitting: where validation rises in B, the training loss rises with it. It jumps on the very rows it learns from.
                """, RIGHT.but(Curve.B, Diagnosis.OVERFITTING))
            .misconception("""
                B is not underfitting: a model that is too simple settles on a loss that is high. B does not settle.
                """, RIGHT.but(Curve.B, Diagnosis.UNDERFITTING))
            .misconception("""
                What B lacks is not time. It reaches a loss and loses it again with the next steps.
                """, RIGHT.but(Curve.B, Diagnosis.TOO_FEW_EPOCHS))
            .misconception("""
                B is no good fit: a training loss that jumps up again and again is not being minimized.
                """, RIGHT.but(Curve.B, Diagnosis.GOOD_FIT))
            .misconception("""
                C is not underfitting: its training loss falls far, so the network is not too simple.
                """, RIGHT.but(Curve.C, Diagnosis.UNDERFITTING))
            .misconception("""
                C does not need more epochs: validation has been getting worse for most of the run, and more would make it worse still.
                """, RIGHT.but(Curve.C, Diagnosis.TOO_FEW_EPOCHS))
            .misconception("""
                C does not have steps that are too large: its training loss falls steadily. Only validation rises.
                """, RIGHT.but(Curve.C, Diagnosis.LEARNING_RATE_TOO_HIGH))
            .misconception("""
                C is no good fit: its training loss is low, but look at the solid line. It has left its minimum far behind.
                """, RIGHT.but(Curve.C, Diagnosis.GOOD_FIT))
            .misconception("""
                D is not overfitting: both losses fall to the end, and side by side.
                """, RIGHT.but(Curve.D, Diagnosis.OVERFITTING))
            .misconception("""
                You cannot say that D is underfitting: its losses are high, but still falling fast when training ends. Let it finish first.
                """, RIGHT.but(Curve.D, Diagnosis.UNDERFITTING))
            .misconception("""
                D does not have steps that are too large: it falls without a jump. If anything, its steps are small.
                """, RIGHT.but(Curve.D, Diagnosis.LEARNING_RATE_TOO_HIGH))
            .misconception("""
                D is no good fit yet. The small gap looks fine, but both losses are still falling fast: training was cut off.
                """, RIGHT.but(Curve.D, Diagnosis.GOOD_FIT))
            .matters("""
                These four call for opposite cures: less regularization, smaller steps, more regularization, more epochs. Whoever mixes them up
                makes it worse.
                """);

    /** The trainings that the curves are of. */
    static Map<Curve, History> trainings(long seed) {
        var few = Datasets.digits().split(0.6, 0.2, seed).takeTrain(300);
        var noisy = few.withTrainLabelNoise(0.4);
        var network = Network.mlp(64, 128, 128, 10).batch(64);
        var tasks = new EnumMap<Curve, Network>(Map.of(
                Curve.A, network.optimizer(sgd(0.2)).epochs(30).penalty(l2(0.1)),
                Curve.B, network.optimizer(momentum(0.4, 0.9)).epochs(12),
                Curve.C, network.optimizer(adam(5e-3)).epochs(30),
                Curve.D, network.optimizer(sgd(5e-2)).epochs(12)));
        var curves = List.copyOf(tasks.keySet());
        var histories = Job.map(
                "four trainings",
                curves,
                curve -> Trainer.fit(tasks.get(curve), curve == Curve.C ? noisy : few, seed)
                        .history(),
                done -> null);
        var byCurve = new EnumMap<Curve, History>(Curve.class);
        IntStream.range(0, histories.size()).forEach(i -> byCurve.put(curves.get(i), histories.get(i)));
        return byCurve;
    }
}
