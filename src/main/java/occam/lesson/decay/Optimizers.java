package occam.lesson.decay;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.decay.WeightDecay.Flaw;
import occam.lesson.decay.WeightDecay.Listing;

/** The exercise on four optimizers, of which three have a mistake. */
final class Optimizers {
    private Optimizers() {}

    private static final Choices<Listing, Flaw> RIGHT = new Choices<>(Map.of(
            Listing.A, Flaw.PENALIZES_BIASES,
            Listing.B, Flaw.DECAYS_TWICE,
            Listing.C, Flaw.NO_BIAS_CORRECTION,
            Listing.D, Flaw.NOTHING));

    static final Exercise<Function<Listing, Flaw>> EXERCISE = RIGHT.exercise("optimizers", "listing")
            .asks("""
                Four optimizers. Three have one mistake each, one is right. `w` is a weight and `g` its gradient, `b` a bias and `h` its gradient; `m`, `v` and
                `t` begin at 0. What is wrong? Choose from `PENALIZES_BIASES`, `DECAYS_TWICE`, `NO_BIAS_CORRECTION`, `DECAY_WITHOUT_LEARNING_RATE`,
                `DECAY_IN_THE_GRADIENT` (there only, under the name of AdamW) and `NOTHING`. Two of the six are not needed.

                **A**, gradient descent with L2:

                ```java
                w = w - eta * (g + lambda * w);
                b = b - eta * (h + lambda * b);
                ```

                **B**, which is called AdamW:

                ```java
                t = t + 1;
                g = g + lambda * w;
                m = 0.9 * m + 0.1 * g;
                v = 0.999 * v + 0.001 * g * g;
                double step = m / (1 - Math.pow(0.9, t)) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
                w = w * (1 - eta * lambda) - eta * step;
                ```

                **C**, which is called AdamW too:

                ```java
                m = 0.9 * m + 0.1 * g;
                v = 0.999 * v + 0.001 * g * g;
                w = w * (1 - eta * lambda) - eta * m / (Math.sqrt(v) + 1e-8);
                ```

                **D**, and this one:

                ```java
                t = t + 1;
                m += 0.1 * (g - m);
                v += 0.001 * (g * g - v);
                w -= eta * lambda * w;
                w -= eta * m / (1 - Math.pow(0.9, t)) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
                ```

                The check tells you what speaks against a choice, not which one is right.
                """)
            .hints("""
                Ask three things of each: where does λ come in, and how often; what else does it touch; and how long is the very first step?
                """)
            .misconception("""
                A does not decay twice: λw stands once, in the step of w. Look at the second line.
                """, RIGHT.but(Listing.A, Flaw.DECAYS_TWICE))
            .misconception("""
                A has no moments, so there is nothing to correct.
                """, RIGHT.but(Listing.A, Flaw.NO_BIAS_CORRECTION))
            .misconception("""
                In A the penalty is multiplied by η, together with the gradient. So it follows the learning rate.
                """, RIGHT.but(Listing.A, Flaw.DECAY_WITHOUT_LEARNING_RATE))
            .misconception("""
                In A the penalty is in the gradient, but that is no mistake: without moments it is the same as decay beside the step.
                """, RIGHT.but(Listing.A, Flaw.DECAY_IN_THE_GRADIENT))
            .misconception("""
                There is no bias in B. Count how often λ comes in.
                """, RIGHT.but(Listing.B, Flaw.PENALIZES_BIASES))
            .misconception("""
                B divides both moments by 1 − βᵗ, with t from 1. That is the correction.
                """, RIGHT.but(Listing.B, Flaw.NO_BIAS_CORRECTION))
            .misconception("""
                In B the factor is 1 − ηλ, so the decay follows the learning rate.
                """, RIGHT.but(Listing.B, Flaw.DECAY_WITHOUT_LEARNING_RATE))
            .misconception("""
                That is half of it: λw is in B's gradient, and that alone would be Adam with L2. Now read the last line.
                """, RIGHT.but(Listing.B, Flaw.DECAY_IN_THE_GRADIENT))
            .misconception("""
                There is no bias in C, or rather none that is a parameter. Another kind of bias is the matter.
                """, RIGHT.but(Listing.C, Flaw.PENALIZES_BIASES))
            .misconception("""
                C decays once, in the last line; its moments see g alone.
                """, RIGHT.but(Listing.C, Flaw.DECAYS_TWICE))
            .misconception("""
                In C the factor is 1 − ηλ, so the decay follows the learning rate.
                """, RIGHT.but(Listing.C, Flaw.DECAY_WITHOUT_LEARNING_RATE))
            .misconception("""
                C's moments see g alone, and the decay stands beside the step, where AdamW has it.
                """, RIGHT.but(Listing.C, Flaw.DECAY_IN_THE_GRADIENT))
            .misconception("""
                A is wrong: look at its second line. A bias moves the whole output, and to pull it to 0 says that 0 is a likely target.
                """, RIGHT.but(Listing.A, Flaw.NOTHING))
            .misconception("""
                B is wrong. Follow λ: it comes in at two places.
                """, RIGHT.but(Listing.B, Flaw.NOTHING))
            .misconception("""
                C is wrong. Let g be 1 and compute its first step: it is not η.
                """, RIGHT.but(Listing.C, Flaw.NOTHING))
            .misconception("""
                There is no bias in D.
                """, RIGHT.but(Listing.D, Flaw.PENALIZES_BIASES))
            .misconception("""
                D decays once, in the line before the step; its moments see g alone.
                """, RIGHT.but(Listing.D, Flaw.DECAYS_TWICE))
            .misconception("""
                D divides both moments by 1 − βᵗ, with t from 1.
                """, RIGHT.but(Listing.D, Flaw.NO_BIAS_CORRECTION))
            .misconception("""
                In D the decay is multiplied by η.
                """, RIGHT.but(Listing.D, Flaw.DECAY_WITHOUT_LEARNING_RATE))
            .misconception("""
                D's moments see g alone: m += 0.1·(g − m) is m = 0.9·m + 0.1·g in other words.
                """, RIGHT.but(Listing.D, Flaw.DECAY_IN_THE_GRADIENT))
            .matters("""
                None of the three crashes, and all of them train. Such mistakes are found by tests on a weight whose path you know, and hardly by looking at a
                loss.
                """);
}
