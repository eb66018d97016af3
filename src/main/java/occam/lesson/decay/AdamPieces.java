package occam.lesson.decay;

import occam.exercise.Piece;
import occam.lesson.decay.WeightDecay.Steps;

/** What Adam is made of, on one weight, and what people write instead. */
public final class AdamPieces {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private AdamPieces() {}

    /** Running means of the slopes and of their squares, begun at 0, and how many steps were made. */
    public record Moments(double m, double v, int t) {
        static final Moments NONE = new Moments(0, 0, 0);

        /** After one more step, with this much kept of either mean. */
        Moments next(double slope, double square, double beta1, double beta2) {
            return new Moments(beta1 * m + (1 - beta1) * slope, beta2 * v + (1 - beta2) * square, t + 1);
        }

        /** Corrected for having begun at 0. */
        public double first() {
            return m / (1 - Math.pow(BETA1, t));
        }

        /** The mean of the squares, corrected for having begun at 0 (bias correction). */
        public double second() {
            return v / (1 - Math.pow(BETA2, t));
        }

        /** The same, as if so many steps were made. */
        public Moments at(int step) {
            return new Moments(m, v, step);
        }

        /** The corrected mean over the root of the corrected squares plus ε. */
        public double direction() {
            return first() / (Math.sqrt(second()) + EPSILON);
        }
    }

    /** What the moments see. */
    @FunctionalInterface
    interface Slope {
        double of(double w, double g, double lambda);
    }

    /** What is kept of it; the slope of the loss alone is there too. */
    @FunctionalInterface
    interface Memory {
        Moments next(Moments before, double slope, double loss);
    }

    /** Where the moments point to. */
    @FunctionalInterface
    public interface Direction {
        /** The length of a step, for the rate 1. */
        double of(Moments moments);
    }

    /** The next weight. */
    @FunctionalInterface
    interface Decay {
        double of(double w, Moments moments, double direction, double eta, double lambda);
    }

    /** All of it. */
    public record Rule(Slope slope, Memory memory, Direction direction, Decay decay) {
        /** What is kept after a step. */
        public Moments moments(Moments before, double w, double g, double lambda) {
            return memory.next(before, slope.of(w, g, lambda), g);
        }

        /** The weight after a step. */
        public double weight(double w, Moments moments, double eta, double lambda) {
            return decay.of(w, moments, direction.of(moments), eta, lambda);
        }

        Rule remembering(Memory other) {
            return new Rule(slope, other, direction, decay);
        }

        /** The same rule with another direction. */
        public Rule seeing(Direction other) {
            return new Rule(slope, memory, other, decay);
        }

        Steps steps() {
            return (weight, gradients, eta, lambda) -> {
                double w = weight;
                var moments = Moments.NONE;
                for (double g : gradients) {
                    moments = moments(moments, w, g, lambda);
                    w = weight(w, moments, eta, lambda);
                }
                return w;
            };
        }
    }

    private static final Piece<Memory> MEMORY = Piece.<Memory>of(
                    (before, slope, loss) -> before.next(slope, slope * slope, BETA1, BETA2))
            .or("""
                    β₁ and β₂ are swapped in the moments: m forgets fast (.9), v slowly (.999).
                    """, (before, slope, loss) -> before.next(slope, slope * slope, BETA2, BETA1))
            .or("""
                    v forgets as fast as m here: its β₂ is .999.
                    """, (before, slope, loss) -> before.next(slope, slope * slope, BETA1, BETA1))
            .or("""
                    m forgets as slowly as v here: its β₁ is .9.
                    """, (before, slope, loss) -> before.next(slope, slope * slope, BETA2, BETA2))
            .or("""
                    v is the running mean of squares of the gradient. This puts the gradient in as it is.
                    """, (before, slope, loss) -> before.next(slope, slope, BETA1, BETA2))
            .or("""
                    v is the running mean of squares. This puts in the size of the gradient, unsquared.
                    """, (before, slope, loss) -> before.next(slope, Math.abs(slope), BETA1, BETA2))
            .or(
                    """
                    Each step begins with moments of 0. They run on from step to step: declare them outside the loop.
                    """,
                    (before, slope, loss) -> Moments.NONE
                            .next(slope, slope * slope, BETA1, BETA2)
                            .at(before.t() + 1))
            .or(
                    """
                    v sums up the squares, as AdaGrad does. Adam forgets: β₂·v + (1 − β₂)·g².
                    """,
                    (before, slope, loss) -> new Moments(
                            before.next(slope, 0, BETA1, BETA2).m(), before.v() + slope * slope, before.t() + 1))
            .or(
                    """
                    Both means lack their factor 1 − β: m is β₁·m + (1 − β₁)·g, and v likewise.
                    """,
                    (before, slope, loss) ->
                            new Moments(BETA1 * before.m() + slope, BETA2 * before.v() + slope * slope, before.t() + 1))
            .or("""
                    The two factors of the means are swapped: β weighs what was there, 1 − β what comes in.
                    """, (before, slope, loss) -> before.next(slope, slope * slope, 1 - BETA1, 1 - BETA2));

    private static final Piece<Direction> DIRECTION = Piece.<Direction>of(Moments::direction)
            .or("""
                    The moments are not corrected for having begun at 0. The first step is then (1 − β₁)/√(1 − β₂) = 3.2 times as long.
                    """, moments -> moments.m() / (Math.sqrt(moments.v()) + EPSILON))
            .or("""
                    Only m is corrected for having begun at 0. v begins there too.
                    """, moments -> moments.first() / (Math.sqrt(moments.v()) + EPSILON))
            .or("""
                    Only v is corrected for having begun at 0. m begins there too.
                    """, moments -> moments.m() / (Math.sqrt(moments.second()) + EPSILON))
            .or("""
                    ε stands inside the root here. Beside it, as asked, it is 1e-8; inside it acts like 1e-4.
                    """, moments -> moments.first() / Math.sqrt(moments.second() + EPSILON))
            .or("""
                    The root is missing: v is the mean of squares, so the step is divided by √v̂ and has the size of η.
                    """, moments -> moments.first() / (moments.second() + EPSILON))
            .or("""
                    ε is missing. Where the gradients are 0 this divides 0 by 0, and where they are tiny the step is too long.
                    """, moments -> moments.first() / Math.sqrt(moments.second()))
            .or(
                    """
                    The corrections take β times t for β to the power of t.
                    """,
                    moments -> moments.m()
                            / (1 - BETA1 * moments.t())
                            / (Math.sqrt(moments.v() / (1 - BETA2 * moments.t())) + EPSILON))
            .or("""
                    The corrections have no power: they divide by 1 − β at each step, as if it were the first.
                    """, moments -> moments.m() / (1 - BETA1) / (Math.sqrt(moments.v() / (1 - BETA2)) + EPSILON))
            .or("""
                    The correction uses t as it was before the step. In the first step that is a division by 1 − β⁰ = 0: count first.
                    """, moments -> moments.at(moments.t() - 1).direction())
            .or(
                    """
                    The corrections are multiplied with where they divide: m is too small in the beginning, and m/(1 − βᵗ) larger.
                    """,
                    moments -> moments.m()
                            * (1 - Math.pow(BETA1, moments.t()))
                            / (Math.sqrt(moments.v() * (1 - Math.pow(BETA2, moments.t()))) + EPSILON))
            .or("""
                    This divides by nothing: it is a step along the running mean. Adam divides it by √v̂ + ε.
                    """, Moments::first)
            .or("""
                    This is the sign of the running mean only. Adam divides m̂ by √v̂ + ε.
                    """, moments -> Math.signum(moments.m()))
            .or("""
                    The correction uses a t that is one too large. In the first step t is 1.
                    """, moments -> moments.at(moments.t() + 1).direction())
            .or(
                    """
                    ε stands beside the root of v before the correction, as in the shortened form of Adam. There it counts 1/√(1 − β₂ᵗ) times as much.
                    """,
                    moments -> moments.first()
                            / (Math.sqrt(moments.second()) + EPSILON / Math.sqrt(1 - Math.pow(BETA2, moments.t()))));

    static final Decay DECOUPLED = (w, moments, step, eta, lambda) -> w * (1 - eta * lambda) - eta * step;
    static final Decay SCALED = (w, moments, step, eta, lambda) ->
            w - eta * (moments.first() + lambda * w) / (Math.sqrt(moments.second()) + EPSILON);

    static Piece<Rule> rule(Piece<Slope> slope, Piece<Decay> decay) {
        return slope.with(MEMORY, (mine, its) -> new Rule(mine, its, DIRECTION.right(), decay.right()))
                .with(DIRECTION, Rule::seeing)
                .with(decay, (rule, its) -> new Rule(rule.slope, rule.memory, rule.direction, its))
                .or("""
                        β₁ and β₂ are swapped, in the moments and in their corrections: m forgets fast (.9), v slowly (.999).
                        """, swapped(rule(slope.right(), decay.right())));
    }

    private static Rule swapped(Rule right) {
        return right.remembering((before, slope, loss) -> before.next(slope, slope * slope, BETA2, BETA1))
                .seeing(moments -> moments.m()
                        / (1 - Math.pow(BETA2, moments.t()))
                        / (Math.sqrt(moments.v() / (1 - Math.pow(BETA1, moments.t()))) + EPSILON));
    }

    /** The next step begins with the corrected moments of this one. */
    static Rule corrected(Rule right) {
        return right.remembering((before, slope, loss) -> {
                    var next = before.next(slope, slope * slope, BETA1, BETA2);
                    return new Moments(next.first(), next.second(), next.t());
                })
                .seeing(moments -> moments.m() / (Math.sqrt(moments.v()) + EPSILON));
    }

    static Rule rule(Slope slope, Decay decay) {
        return new Rule(slope, MEMORY.right(), DIRECTION.right(), decay);
    }
}
