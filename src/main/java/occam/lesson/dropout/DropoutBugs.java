package occam.lesson.dropout;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.dropout.Dropouts.Bug;
import occam.lesson.dropout.Dropouts.Code;

/** The exercise on four implementations, one of which is right. */
final class DropoutBugs {
    private DropoutBugs() {}

    private static final Choices<Code, Bug> RIGHT = new Choices<>(Map.of(
            Code.A, Bug.WRONG_FACTOR,
            Code.B, Bug.TWO_MASKS,
            Code.C, Bug.NONE,
            Code.D, Bug.SCALED_TWICE));

    static final Exercise<Function<Code, Bug>> EXERCISE = RIGHT.exercise("find-the-bug", "code")
            .asks("""
                Four colleagues have written dropout, from memory. `uniform()` draws a number from 0 to 1, a new one each time.

                ```java
                // A: rate is the probability of dropping
                double[] mask;
                double[] train(double[] x, double rate) {
                    mask = each(x, v -> uniform() < rate ? 0 : 1 / rate);
                    return times(x, mask);
                }
                double[] back(double[] gradient, double rate) { return times(gradient, mask); }
                double[] infer(double[] x, double rate) { return x; }

                // B: rate is the probability of dropping
                double[] mask(double[] x, double rate) {
                    return each(x, v -> uniform() < rate ? 0 : 1 / (1 - rate));
                }
                double[] train(double[] x, double rate) { return times(x, mask(x, rate)); }
                double[] back(double[] gradient, double rate) { return times(gradient, mask(gradient, rate)); }
                double[] infer(double[] x, double rate) { return x; }

                // C: keep is the probability of keeping
                double[] mask;
                double[] train(double[] x, double keep) {
                    mask = each(x, v -> uniform() < keep ? 1 : 0);
                    return times(x, mask);
                }
                double[] back(double[] gradient, double keep) { return times(gradient, mask); }
                double[] infer(double[] x, double keep) { return each(x, v -> v * keep); }

                // D: rate is the probability of dropping
                double[] mask;
                double[] train(double[] x, double rate) {
                    mask = each(x, v -> uniform() >= rate ? 1 / (1 - rate) : 0);
                    return times(x, mask);
                }
                double[] back(double[] gradient, double rate) { return times(gradient, mask); }
                double[] infer(double[] x, double rate) { return each(x, v -> v * (1 - rate)); }
                ```

                One of the four is right. What is the matter with the others? Choose from `NONE`, `WRONG_FACTOR` (the right share is dropped, and what is kept
                is multiplied by a wrong number), `SCALED_TWICE`, `KEEP_AND_DROP_SWAPPED` (the share that should be kept is dropped) and `TWO_MASKS`.
                `each(x, f)` makes a new array of f of each number, `times` multiplies two arrays number by number. One of the five is not needed. The check tells you what speaks against a choice, not which one is right.
                """)
            .hints("""
                Ask three questions of each. What is the mean of `train(x)` over the masks? Is it what `infer(x)` gives? And are the numbers that `back` lets
                through those that `train` let through? Try a rate of .2: at .5 some mistakes hide.
                """)
            .misconception("""
                A is not right. At a rate of .2 it keeps 80 % and multiplies them by 5, so its mean in training is four times x. Only at .5 does it come out.
                """, RIGHT.but(Code.A, Bug.NONE))
            .misconception("""
                A leaves x alone at inference, so nothing is corrected there for a second time.
                """, RIGHT.but(Code.A, Bug.SCALED_TWICE))
            .misconception("""
                A drops the right share: u < rate happens with probability rate, and gives a 0. Look at what the others are multiplied by.
                """, RIGHT.but(Code.A, Bug.KEEP_AND_DROP_SWAPPED))
            .misconception("""
                A keeps its mask in a field and takes the same one back.
                """, RIGHT.but(Code.A, Bug.TWO_MASKS))
            .misconception("""
                B is not right, though its forward pass and its inference are. Count how often it draws in one step of training.
                """, RIGHT.but(Code.B, Bug.NONE))
            .misconception("""
                The factor of B is right: 1 over the probability of being kept.
                """, RIGHT.but(Code.B, Bug.WRONG_FACTOR))
            .misconception("""
                B leaves x alone at inference, so nothing is corrected there for a second time.
                """, RIGHT.but(Code.B, Bug.SCALED_TWICE))
            .misconception("""
                B drops the right share: u < rate happens with probability rate, and gives a 0.
                """, RIGHT.but(Code.B, Bug.KEEP_AND_DROP_SWAPPED))
            .misconception("""
                C has no factor in training, and needs none: it multiplies by keep at inference. Compare the mean of train with infer.
                """, RIGHT.but(Code.C, Bug.WRONG_FACTOR))
            .misconception("""
                C scales once only: not in training, but at inference.
                """, RIGHT.but(Code.C, Bug.SCALED_TWICE))
            .misconception("""
                C keeps with probability keep, as its parameter says. That it is not the rate does not make it wrong; to give it a rate would.
                """, RIGHT.but(Code.C, Bug.KEEP_AND_DROP_SWAPPED))
            .misconception("""
                C keeps its mask in a field and takes the same one back.
                """, RIGHT.but(Code.C, Bug.TWO_MASKS))
            .misconception("""
                D is not right. The mean of its training is x already, and its inference gives less.
                """, RIGHT.but(Code.D, Bug.NONE))
            .misconception("""
                The factor of D in training is right: 1 over the probability of being kept. Read on.
                """, RIGHT.but(Code.D, Bug.WRONG_FACTOR))
            .misconception("""
                D drops the right share: u >= rate happens with probability 1 − rate, and keeps. It only asks the other way round.
                """, RIGHT.but(Code.D, Bug.KEEP_AND_DROP_SWAPPED))
            .misconception("""
                D keeps its mask in a field and takes the same one back.
                """, RIGHT.but(Code.D, Bug.TWO_MASKS))
            .matters("""
                None of these mistakes throws, and all of these networks train. So test it: the mean of training is what inference gives, at a rate of .2 as well,
                and what goes back is masked by what went forward.
                """);
}
