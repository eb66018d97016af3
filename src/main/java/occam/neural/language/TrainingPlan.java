package occam.neural.language;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Locale;

/**
 * How a transformer is trained: Adam with {@code β₁ = .9} and {@code β₂ = .99}, whose learning rate rises over the first steps and then
 * falls along a cosine to a tenth, {@code η(s) = η·min(1, s/warm-up)·(.1 + .45(1 + cos(πs/steps)))}.
 *
 * <p>Source of the cosine: I. Loshchilov and F. Hutter, SGDR: Stochastic Gradient TrainingPlan with Warm Restarts (2017); of the clipping: R.
 * Pascanu, T. Mikolov and Y. Bengio, On the difficulty of training recurrent neural networks (2013).
 *
 * @param steps in all
 * @param batch sequences in each step, drawn from the training text
 * @param learningRate {@code η}
 * @param warmUp steps until the learning rate has risen; 0 for none
 * @param clip what the norm of all gradients together is shortened to, where it is larger; infinite for none
 * @param weightDecay {@code λ} of the decoupled decay, {@code w ← (1 − η(s)λ)w}
 * @param group which weights decay
 * @param averaging {@code β} of a mean of the weights over the steps, which is scored and kept in their place; 0 for none
 * @param every so many steps the model is scored
 */
public record TrainingPlan(
        int steps,
        int batch,
        double learningRate,
        int warmUp,
        double clip,
        double weightDecay,
        DecayGroup group,
        double averaging,
        int every) {
    private static final int MOST = 1_000_000;
    private static final int LARGEST_BATCH = 1024;
    private static final double LOWEST = 0.1;

    static final TrainingPlan USUAL = new TrainingPlan(800, 16, 4e-3, 100, 1, 0, DecayGroup.MATRICES, 0, 100);

    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if one makes no training
     */
    public TrainingPlan {
        given(group, "group of weights that decay");
        unless(steps >= 1 && steps <= MOST, "there must be 1 to %,d steps, was %d", MOST, steps);
        unless(
                batch >= 1 && batch <= LARGEST_BATCH,
                "a batch must have 1 to %d sequences, was %d",
                LARGEST_BATCH,
                batch);
        unless(
                learningRate > 0 && learningRate <= 1,
                "the learning rate must be above 0 and at most 1, was %s; 4e-3 is a start for a small transformer",
                learningRate);
        unless(warmUp >= 0, "the warm-up must be 0 steps or more, was %d; 0 for none", warmUp);
        unless(
                clip > 0,
                "the gradient's norm must be clipped above 0, was %s; Double.POSITIVE_INFINITY for never",
                clip);
        unless(
                weightDecay >= 0 && Double.isFinite(weightDecay),
                "the weight decay must be a finite number, 0 or more, was %s; 0 switches it off",
                weightDecay);
        unless(
                averaging >= 0 && averaging < 1,
                "a mean of the weights keeps a share from 0 to below 1 at each step, was %s; 0 for none, .98 is the mean of about 50 steps",
                averaging);
        unless(every >= 1, "a model is scored every 1 step or more, was %d", every);
    }

    TrainingPlan withSteps(int steps) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withBatch(int batch) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withLearningRate(double learningRate) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withWarmUp(int warmUp) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withClip(double clip) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withWeightDecay(double weightDecay) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withGroup(DecayGroup group) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withAveraging(double averaging) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    TrainingPlan withEvery(int every) {
        return new TrainingPlan(steps, batch, learningRate, warmUp, clip, weightDecay, group, averaging, every);
    }

    /** {@code η(s)} of a step, from 1. */
    public double learningRate(int step) {
        double risen = warmUp == 0 ? 1 : Math.min(1, step / (double) warmUp);
        double fallen = LOWEST + (1 - LOWEST) / 2 * (1 + StrictMath.cos(Math.PI * step / steps));
        return learningRate * risen * fallen;
    }

    /** What gradients of this norm are multiplied with. */
    double clipped(double norm) {
        return Math.min(1, clip / (norm + 1e-6));
    }

    boolean scoresAfter(int step) {
        return step % every == 0 || step == steps;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d steps of %d sequences, learning rate %s, weight decay %s on %s",
                steps,
                batch,
                learningRate,
                weightDecay,
                group);
    }
}
