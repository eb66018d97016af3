package occam.neural.language;

import occam.neural.glassbox.Matrix;

/** A matrix of weights: its gradient, and what Adam remembers of earlier ones. */
final class Weight<M extends Matrix<M>> {
    /** What a weight is, by which decay tells them apart. */
    enum Kind {
        EMBEDDING,
        MATRIX,
        BIAS,
        NORMALIZATION
    }

    private final String name;
    private final Kind kind;
    private final M value;
    private final M gradient;
    private final M first;
    private final M second;

    Weight(String name, Kind kind, int rows, int columns, Room<M> room) {
        this.name = name;
        this.kind = kind;
        this.value = room.matrix(rows, columns);
        this.gradient = room.matrix(rows, columns);
        this.first = room.matrix(rows, columns);
        this.second = room.matrix(rows, columns);
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    M value() {
        return value;
    }

    M gradient() {
        return gradient;
    }

    void step(TextNumbers<M> numbers, AdamStep step) {
        numbers.step(value, gradient, first, second, step);
    }
}
