package occam.lesson.norm;

import java.util.List;
import java.util.Locale;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.norm.DropoutInNetworks.VarianceRatio;

/** The exercise on the shift of a variance. */
final class VarianceRatios {
    private VarianceRatios() {}

    /** What an answer is given. */
    private record Input(double mean, double variance, double rate) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "mean %s, variance %s, rate %s", mean, variance, rate);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(0, 1, 0.5),
            new Input(1, 1, 0.5),
            new Input(0.5, 2, 0.2),
            new Input(-2, 0.25, 0.2),
            new Input(0.3989, 0.3408, 0.1),
            new Input(3, 4, 0.8),
            new Input(1, 2, 0),
            new Input(0, 3, 0.25),
            new Input(1.5, 0.5, 0.4));

    private static Calls<VarianceRatio> calls() {
        return Calls.<VarianceRatio, Input>on(
                        INPUTS, Input::toString, (answer, input) -> answer.of(input.mean, input.variance, input.rate))
                .trait("mean 0", INPUTS, input -> input.mean == 0)
                .trait("rate 0", INPUTS, input -> input.rate == 0)
                .trait("rate .5", INPUTS, input -> input.rate == 0.5);
    }

    static final Exercise<VarianceRatio> EXERCISE = Exercise.of("variance-ratio", calls())
            .asks("""
                Numbers with mean $c$ and variance $v$ go through inverted dropout. By how much does their variance fall from training to inference?
                Return the ratio: the variance in inference divided by the variance in training, over numbers **and** masks.
                """)
            .hints("""
                In inference nothing happens, so the variance is v. In training take E[z²] − E[z]² of z = x·m: the mean of m is 1, and that of m² is
                1/(1 − rate).
                """)
            .answer((c, v, rate) -> v / ((c * c + v) / (1 - rate) - c * c))
            .misconception("""
                    Keeping and dropping are swapped: it is the probability of keeping, 1 − rate, that the second moment is divided by.
                    """, (c, v, rate) -> v / ((c * c + v) / rate - c * c))
            .misconception("""
                    The mean is forgotten. v/(1 − rate) is the variance in training only if the mean is 0. Behind a ReLU it is not, and dropping a
                    number that is far from 0 makes a large difference.
                    """, (c, v, rate) -> 1 - rate)
            .misconception("""
                    This is the wrong way up: training / inference. Dropout adds variance in training, so the ratio asked for is 1 or less.
                    """, (c, v, rate) -> ((c * c + v) / (1 - rate) - c * c) / v)
            .misconception("""
                    This is the ratio of the standard deviations. Asked is the one of the variances.
                    """, (c, v, rate) -> Math.sqrt(v / ((c * c + v) / (1 - rate) - c * c)))
            .misconception("""
                    The square of the mean is not taken off: this has E[z²] in training, which is the variance only if the mean is 0.
                    """, (c, v, rate) -> v / ((c * c + v) / (1 - rate)))
            .misconception("""
                    This has c where c² belongs: the second moment is c² + v.
                    """, (c, v, rate) -> v / ((c + v) / (1 - rate) - c))
            .misconception("""
                    This is dropout without scaling, with a mask of 0 and 1: then the mean shifts as well. The inverted form keeps the mean.
                    """, (c, v, rate) -> v / ((1 - rate) * (c * c + v) - Math.pow((1 - rate) * c, 2)))
            .misconception("""
                    This has only what the masks add for fixed numbers, x²·rate/(1 − rate). The numbers vary as well: add v.
                    """, (c, v, rate) -> v / ((c * c + v) * rate / (1 - rate)))
            .misconception("""
                    This adds c²·rate/(1 − rate), the masks' variance at the mean. The mean of x² is c² + v, not c².
                    """, (c, v, rate) -> v / (v + c * c * rate / (1 - rate)))
            .misconception("""
                    This is the rate itself. The variance in training is (c² + v)/(1 − rate) − c².
                    """, (c, v, rate) -> rate)
            .misconception("""
                    This is by how much the variance falls. Asked is the ratio.
                    """, (c, v, rate) -> trained(c, v, rate) - v)
            .misconception("""
                    This is the variance in training. Divide the one in inference by it.
                    """, (c, v, rate) -> trained(c, v, rate))
            .misconception("""
                    This is 1 minus the ratio, the share by which the variance falls. Asked is the ratio itself.
                    """, (c, v, rate) -> 1 - v / trained(c, v, rate))
            .misconception("""
                    The masks add rate·(1 − rate) times the mean square here, which is the variance of a mask of 0 and 1. Divided by 1 − rate, it
                    is rate/(1 − rate).
                    """, (c, v, rate) -> v / (v + rate * (1 - rate) * (c * c + v)))
            .misconception("""
                    The masks add rate times the mean square here. A mask of 0 and 1/(1 − rate) has the variance rate/(1 − rate).
                    """, (c, v, rate) -> v / (v + rate * (c * c + v)))
            .misconception("""
                    The probability of keeping is squared. The mean square of the mask is 1/(1 − rate): it is kept with probability 1 − rate.
                    """, (c, v, rate) -> v / ((c * c + v) / ((1 - rate) * (1 - rate)) - c * c))
            .misconception("""
                    The variance is taken for a standard deviation, and squared. v is the variance already.
                    """, (c, v, rate) -> v * v / ((c * c + v * v) / (1 - rate) - c * c))
            .misconception("""
                    The square of the mean is divided by 1 − rate as well. Inverted dropout keeps the mean, so it is c² that is taken off.
                    """, (c, v, rate) -> v / ((c * c + v) / (1 - rate) - c * c / ((1 - rate) * (1 - rate))))
            .misconception("""
                    The square of the mean is added here. A variance is the mean square minus the square of the mean.
                    """, (c, v, rate) -> v / ((c * c + v) / (1 - rate) + c * c))
            .misconception("""
                    The mean square is missing its mean: it is c² + v, not v.
                    """, (c, v, rate) -> v / (v / (1 - rate) - c * c))
            .misconception("""
                    Inverted dropout keeps the mean, not the variance: the ratio is 1 only where nothing is dropped.
                    """, (c, v, rate) -> 1)
            .matters("""
                The larger the mean beside the spread, the larger the shift. So it is worse behind a ReLU, where dropout is used most, than for numbers with mean 0.
                """);

    private static double trained(double mean, double variance, double rate) {
        return (mean * mean + variance) / (1 - rate) - mean * mean;
    }
}
