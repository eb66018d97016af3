package occam.neural.language;

import occam.neural.glassbox.Matrix;
import occam.neural.language.numbers.AdamStep;

/** A matrix of weights: its gradient, and what Adam remembers of earlier ones. */
final class Weight<M extends Matrix<M>> {
    /** What a weight is, by which decay tells them apart. */
    enum Kind {
        EMBEDDING,
        MATRIX,
        BIAS,
        NORMALIZATION,
        LOW_RANK
    }

    private final String name;
    private final Kind kind;
    private final Room<M> room;
    private final boolean isLearning;
    private M value;
    private final M gradient;
    private final M first;
    private final M second;
    private final M start;

    Weight(String name, Kind kind, int rows, int columns, Room<M> room) {
        this.name = name;
        this.kind = kind;
        this.room = room;
        this.isLearning = room.tuning().trains(name, kind);
        this.value = room.matrix(rows, columns);
        this.gradient = room.matrix(rows, columns);
        this.first = room.matrix(isLearning ? rows : 0, columns);
        this.second = room.matrix(isLearning ? rows : 0, columns);
        this.start = room.matrix(isPulled() ? rows : 0, columns);
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    /** These are its numbers now; gives those that were. */
    M exchange(M other) {
        var before = value;
        value = other;
        return before;
    }

    /** Whether steps change it. */
    boolean isLearning() {
        return isLearning;
    }

    private boolean isPulled() {
        return isLearning && room.tuning().pull() > 0;
    }

    M value() {
        return value;
    }

    M gradient() {
        return gradient;
    }

    /** Its numbers are these from now on, and where it began. */
    void begin(double[] numbers) {
        value.set(numbers);
        if (isPulled()) {
            start.set(numbers);
        }
    }

    /** A step of Adam, after what it is drawn back to where it began. */
    void step(AdamStep step) {
        if (isPulled()) {
            room.numbers().towards(value, start, step.share(room.tuning().pull()));
        }
        room.numbers().step(value, gradient, first, second, step);
    }
}
