package occam.lesson.geometry;

import static occam.penalty.Penalty.softThreshold;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import occam.exercise.Calls;
import occam.exercise.Exercise;

/** The exercise on the proximal step of L1. */
final class SoftThresholds {
    private SoftThresholds() {}

    /** What an answer is given. */
    private record Input(double z, double t) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "z = %s, t = %s", z, t);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(3, 1),
            new Input(-3, 1),
            new Input(0.5, 1),
            new Input(-0.25, 1),
            new Input(1.5, 0),
            new Input(-2, 2),
            new Input(-0.75, 0),
            new Input(2, 0.5),
            new Input(-1.5, 0.25),
            new Input(0, 0.5),
            new Input(-4, 2.5),
            new Input(0.4, 0.3));

    private static Calls<DoubleBinaryOperator> calls() {
        return Calls.<DoubleBinaryOperator, Input>on(
                        INPUTS, Input::toString, (answer, input) -> answer.applyAsDouble(input.z, input.t))
                .trait("t = 0", INPUTS, input -> input.t == 0)
                .trait("z above 0", INPUTS, input -> input.z > 0)
                .trait("z below 0", INPUTS, input -> input.z < 0);
    }

    static final Exercise<DoubleBinaryOperator> EXERCISE = Exercise.of("soft-threshold", calls())
            .asks("""
                Write the soft threshold $S(z, t)$: the $u$ that minimizes $\\frac{1}{2}(u - z)^2 + t\\,|u|$, for any $z$ and for
                $t \\ge 0$.
                """)
            .hints("""
                `Math.abs(z)`, `Math.max` and `Math.signum` are all you need. What happens to a z that is nearer to 0 than t?
                """)
            .answer((z, t) -> softThreshold(z, t))
            .misconception("""
                    This is the hard threshold: it keeps large values as they are. The soft one moves them towards 0 by t as well, which is
                    why the lasso's weights are too small.
                    """, (z, t) -> Math.abs(z) > t ? z : 0)
            .misconception("""
                    The sign is lost: a negative z must stay negative.
                    """, (z, t) -> Math.max(Math.abs(z) - t, 0))
            .misconception("""
                    This moves every z by t, also one that is nearer to 0 than t: it jumps over 0 to the other side. That is what a step along
                    the subgradient does, and why it never rests at 0.
                    """, (z, t) -> Math.signum(z) * (Math.abs(z) - t))
            .misconception("""
                    This divides, which is the proximal step of L2, t/2·u². It never gives 0.
                    """, (z, t) -> z / (1 + t))
            .misconception("""
                    This treats only positive z: every negative one becomes 0.
                    """, (z, t) -> Math.max(z - t, 0))
            .misconception("""
                    This is what the soft threshold takes away, z cut off at ±t. What is left is z minus that.
                    """, (z, t) -> Math.max(-t, Math.min(t, z)))
            .misconception("""
                    This multiplies by 1 − t, and so takes off a share of z, which is the way of L2. The soft threshold takes off t, the same
                    amount from a large z and from a small one.
                    """, (z, t) -> Math.signum(z) * Math.max(Math.abs(z) * (1 - t), 0))
            .misconception("""
                    This multiplies by 1 − t, and so takes off a share of z, and turns it round where t is above 1. The soft threshold takes off
                    t, the same amount from a large z and from a small one.
                    """, (z, t) -> z * (1 - t))
            .misconception("""
                    This takes t off with its sign, so that a negative z moves away from 0, and a small one jumps over it. Take t off |z|.
                    """, (z, t) -> z - t)
            .misconception("""
                    On the negative side this moves z away from 0: there, t has to be added.
                    """, (z, t) -> Math.abs(z) > t ? z - t : 0)
            .misconception("""
                    The second case begins at −t, not at t: a z between −t and t must become 0, and here t is added to it.
                    """, (z, t) -> z > t ? z - t : z < t ? z + t : 0)
            .misconception("""
                    What is nearer to 0 than t stays here as it is. It must become 0.
                    """, (z, t) -> Math.abs(z) > t ? z - t * Math.signum(z) : z)
            .misconception("""
                    This keeps what is small and puts what is large to 0. It is the other way round, and what is kept is moved by t.
                    """, (z, t) -> Math.abs(z) > t ? 0 : z)
            .misconception("""
                    This takes the smaller of the two, where the larger belongs: |z| − t where it is above 0, and else 0.
                    """, (z, t) -> Math.signum(z) * Math.min(Math.abs(z) - t, 0))
            .misconception("""
                    This moves z away from 0: t has to be taken off |z|, not added to it.
                    """, (z, t) -> Math.signum(z) * (Math.abs(z) + t))
            .misconception("""
                    This takes off half of t. The slope of t·|u| is t; a half would belong to a square.
                    """, (z, t) -> softThreshold(z, t / 2))
            .misconception("""
                    This takes off twice t. The ½ in front of the square has taken its 2 away already.
                    """, (z, t) -> softThreshold(z, 2 * t))
            .misconception("""
                    This takes off t/z, less from a large z than from a small one: that is the garrote. The soft threshold takes off t, whatever z is.
                    """, (z, t) -> z == 0 ? 0 : z * Math.max(1 - t / (z * z), 0))
            .misconception("""
                    This is how low the objective gets. Asked is where, the u of the minimum.
                    """, (z, t) -> Math.pow(softThreshold(z, t) - z, 2) / 2 + t * Math.abs(softThreshold(z, t)))
            .misconception("""
                    This gives z back. Only at t = 0 is nothing taken off.
                    """, (z, t) -> z)
            .misconception("""
                This treats only positive z: a negative one stays as it is.
                """, (z, t) -> z > 0 ? Math.max(z - t, 0) : z)
            .misconception("""
                This multiplies by z where the sign of z belongs.
                """, (z, t) -> z * Math.max(Math.abs(z) - t, 0))
            .misconception("""
                This is 1 where anything is left and else 0, the slope of the soft threshold. Asked is what is left.
                """, (z, t) -> Math.abs(z) > t ? 1 : 0)
            .misconception("""
                This gives t where z is beyond it. What is left is |z| − t, with the sign of z.
                """, (z, t) -> Math.abs(z) > t ? t * Math.signum(z) : 0)
            .matters("""
                This one line is the whole reason why the lasso gives exact zeros, and coordinate descent and ISTA are loops around it.
                """);
}
