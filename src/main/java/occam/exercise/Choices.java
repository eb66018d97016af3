package occam.exercise;

import java.util.Map;
import java.util.function.Function;

/**
 * What is to be chosen at each of several places.
 *
 * @param right the right choice at each
 */
record Choices<P, C>(Map<P, C> right) {
    C at(P place) {
        return right.get(place);
    }

    /** All right but one. */
    Function<P, C> but(P wrong, C choice) {
        return place -> place == wrong ? choice : at(place);
    }
}
