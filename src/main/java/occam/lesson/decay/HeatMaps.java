package occam.lesson.decay;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.decay.WeightDecay.Place;
import occam.lesson.decay.WeightDecay.Reading;

/** The exercise on five places of the map of AdamW. */
final class HeatMaps {
    private HeatMaps() {}

    private static final Choices<Place, Reading> RIGHT = new Choices<>(Map.of(
            Place.A, Reading.LEARNS_NOISE,
            Place.B, Reading.SMOTHERED,
            Place.C, Reading.TOO_FEW_STEPS,
            Place.D, Reading.GOOD,
            Place.E, Reading.UNSTABLE));

    static final Exercise<Function<Place, Reading>> EXERCISE = RIGHT.exercise("heat-map", "place")
            .asks("""
                Find five places on the first map of AdamW, the one of standardized digits. About 500 steps each; 40 % of the training labels are redrawn, so 36 % are wrong.

                | | learning rate | weight decay |
                |:---|:---|:---|
                | **A** | 10⁻² | 10⁻² |
                | **B** | 10⁻³ | 10² |
                | **C** | 10⁻⁴ | 10⁻² |
                | **D** | 1.6 · 10⁻³ | 1 |
                | **E** | 10⁻¹ | 10⁻² |

                What happens at each? Choose from `TOO_FEW_STEPS`, `LEARNS_NOISE`, `GOOD`, `SMOTHERED` and `UNSTABLE`. The colour alone does not tell: A and C are of
                about the same. Use what you know about η and λ. The check tells you what speaks against a choice, not which one is right.
                """)
            .hints("""
                Ask three things of each: how far do 500 steps of η reach, how many steps is 1/(ηλ), and does the accuracy rise or fall as you go right?
                """)
            .misconception("""
                A has steps enough: at a tenth of its learning rate, further left, the accuracy is already higher. Ask what the longer steps went on to learn.
                """, RIGHT.but(Place.A, Reading.TOO_FEW_STEPS))
            .misconception("""
                A is far below the best cell, which you find above it, a little to the left. Ask what the stronger decay up there prevents.
                """, RIGHT.but(Place.A, Reading.GOOD))
            .misconception("""
                In A a decay needs 1/(ηλ) = 10,000 steps to act, and there are 500. It smothers nothing.
                """, RIGHT.but(Place.A, Reading.SMOTHERED))
            .misconception("""
                A does not have steps that are too long to learn: straight above it, at the same learning rate, the accuracy is among the best.
                """, RIGHT.but(Place.A, Reading.UNSTABLE))
            .misconception("""
                B has a learning rate at which cells below reach a good accuracy in the same number of steps. Time is not what it lacks.
                """, RIGHT.but(Place.B, Reading.TOO_FEW_STEPS))
            .misconception("""
                Who learns noise still knows most digits. B has the accuracy of guessing: it learns nothing, right or wrong.
                """, RIGHT.but(Place.B, Reading.LEARNS_NOISE))
            .misconception("""
                B has the accuracy of guessing, one in ten.
                """, RIGHT.but(Place.B, Reading.GOOD))
            .misconception("""
                B's learning rate is not the matter: go straight down, and the accuracy is good. And nothing explodes, since ηλ is .1.
                """, RIGHT.but(Place.B, Reading.UNSTABLE))
            .misconception("""
                In C nothing has been learned by heart yet: 500 steps of .0001 hardly move a weight by .05. Go right, and the accuracy rises.
                """, RIGHT.but(Place.C, Reading.LEARNS_NOISE))
            .misconception("""
                C is far below the best cell. Go right, and the accuracy rises, with the same decay.
                """, RIGHT.but(Place.C, Reading.GOOD))
            .misconception("""
                In C a decay needs 1/(ηλ) = 1,000,000 steps to act, and there are 500. It smothers nothing.
                """, RIGHT.but(Place.C, Reading.SMOTHERED))
            .misconception("""
                C has the smallest steps of the whole map.
                """, RIGHT.but(Place.C, Reading.UNSTABLE))
            .misconception("""
                D has steps enough: it is one of the brightest cells of the map.
                """, RIGHT.but(Place.D, Reading.TOO_FEW_STEPS))
            .misconception("""
                D would, without its decay: go straight down, and see. Here 1/(ηλ) is 600 steps, about as many as there are.
                """, RIGHT.but(Place.D, Reading.LEARNS_NOISE))
            .misconception("""
                D is one of the brightest cells. Its decay acts within 600 steps, which is enough to hold the noise off and too slow to stop learning.
                """, RIGHT.but(Place.D, Reading.SMOTHERED))
            .misconception("""
                D is one of the brightest cells, and its learning rate one of the usual ones for Adam.
                """, RIGHT.but(Place.D, Reading.UNSTABLE))
            .misconception("""
                E has the longest steps of the whole map. More of them would not help.
                """, RIGHT.but(Place.E, Reading.TOO_FEW_STEPS))
            .misconception("""
                Who learns noise still knows most digits. E has about the accuracy of guessing: it has not even learned its own rows.
                """, RIGHT.but(Place.E, Reading.LEARNS_NOISE))
            .misconception("""
                E has about the accuracy of guessing.
                """, RIGHT.but(Place.E, Reading.GOOD))
            .misconception("""
                In E a decay needs 1/(ηλ) = 1,000 steps to act, twice as many as there are. Below it, with less decay, it is no better.
                """, RIGHT.but(Place.E, Reading.SMOTHERED))
            .matters("""
                Four of the five need a cure, and each another one: more steps, smaller steps, more decay, less decay. Whoever only reads the colour turns the wrong knob.
                """);
}
