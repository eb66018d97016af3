package occam.neural.glassbox;

import java.util.SplittableRandom;
import occam.penalty.Separable;

/**
 * A matrix of the glass-box engine, row after row, and all the arithmetic of a training. {@link FloatMatrix} and {@link DoubleMatrix} are
 * word for word the same; what one is proven to do the other does.
 *
 * @param <M> the matrix itself
 */
public interface Matrix<M extends Matrix<M>> extends AutoCloseable {
    /** {@code β₁}: how much the mean of the gradients keeps at each step of Adam. */
    double BETA1 = 0.9;

    /** {@code β₂}: how much the mean of their squares keeps. */
    double BETA2 = 0.999;

    /** {@code base^n} by squaring: {@link StrictMath#pow} makes objects, {@link Math#pow} has other digits on other CPUs. */
    static double power(double base, int n) {
        double power = 1;
        double square = base;
        for (int rest = n; rest > 0; rest >>= 1) {
            power *= (rest & 1) == 1 ? square : 1;
            square *= square;
        }
        return power;
    }

    /** Only the first numbers count from now on, in these rows and columns; there is room for as many as it was made with. */
    M withShape(int rows, int columns);

    /** As many columns as before. */
    default M withRows(int rows) {
        return withShape(rows, columns());
    }

    /** The same numbers in rows of another length. */
    default M withColumns(int columns) {
        return withShape(rows() * columns() / columns, columns);
    }

    /** How many rows count. */
    int rows();

    /** How many numbers are in a row. */
    int columns();

    // data

    /** A copy of its numbers, row after row. */
    double[] values();

    /** Its numbers are these from now on. */
    void set(double[] values);

    /** A row is this from now on. */
    void setRow(int row, double[] from);

    /** A row is from now on what a row of a matrix with as many columns is. */
    void setRow(int row, M from, int fromRow);

    /** {@code ΣA²}. */
    double squares();

    // forward

    /** {@code this = AB}. */
    M product(M a, M b);

    /** Many products of small blocks of {@code a} and {@code b}, each into a block of this one; what no block covers stays. */
    M products(Blocks blocks, M a, M b);

    /** Adds {@code b} to each row. */
    M plus(M b);

    /** Adds {@code c} to each number. */
    M plus(double c);

    /** {@code max(0, z)}. */
    M relu();

    /** {@code e^z / Σ e^z} in each row. */
    M softmax();

    /** A mask: each number is 0 with probability {@code rate}, else {@code scale}. */
    M draw(double rate, double scale, SplittableRandom random);

    /** {@code this ∘ A}. */
    M times(M a);

    // backward

    /**
     * The gradient of the mean cross-entropy on what went into the softmax: {@code (P − Y)/n}, with {@code Y = ε/K} everywhere, and
     * {@code 1 − ε} more at the labels.
     */
    M minusTargets(int[] labels, double epsilon);

    /** {@code this = AᵀB}. */
    M productOfTransposed(M a, M b);

    /** {@code this = ABᵀ}. */
    M productWithTransposed(M a, M b);

    /** {@code this ∘ [A > 0]}, for an {@code A} that a ReLU gives, without negative numbers: the gradient goes where it let something through. */
    M whereAboveZero(M a);

    /** {@code this ∘ [A ≠ 0]}. */
    M whereNotZero(M a);

    /** {@code this = 1ᵀA}. */
    M columnSums(M a);

    // a step on weights, η the learning rate and λ the decoupled decay

    /** {@code g ← g + onAbsolute·sign(w) + onSquares·w}. */
    M plusSlope(Separable penalty, M w);

    /** {@code w ← (1 − ηλ)w − ηg}. */
    void descend(M g, double eta, double lambda);

    /** {@code v ← μv − ηg; w ← (1 − ηλ)w + μv − ηg}. */
    void nesterov(M g, M v, double eta, double lambda, double mu);

    /**
     * {@code m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← (1 − ηλ)w − η·m̂/(√v̂ + ε)} with {@code m̂ = m/(1 − β₁ᵗ)} and {@code v̂ =
     * v/(1 − β₂ᵗ)}.
     */
    void adam(M g, M m, M v, double eta, double lambda, double epsilon, int t);

    /** {@code w ← prox(w)} with {@code η} times the penalty: {@code S(w, η·onAbsolute)/(1 + η·onSquares)}. */
    void prox(Separable penalty, double eta);

    /** {@code v ← v·max(1 − t/‖v‖, 0)} for each column: the weights that lead into a unit. */
    void proxOfColumns(double t);

    /** Gives its memory back. */
    @Override
    void close();
}
