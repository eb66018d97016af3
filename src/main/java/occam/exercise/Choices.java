package occam.exercise;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is to be chosen at each of several places; the one way to write multiple choice.
 *
 * @param right the right choice at each
 */
public record Choices<P extends Enum<P>, C>(Map<P, C> right) {
    /**
     * Begins an exercise that asks for the choice at each place; it lacks what it asks, its hint, its misconceptions, and why it matters.
     *
     * @param id its name, such as {@code true-or-false}
     * @param place what one place is called, such as {@code sentence}
     */
    public Exercise.Author<Function<P, C>> exercise(String id, String place) {
        var places = right.keySet().stream().sorted().toList();
        return Exercise.of(id, calls(places, place)).answer(right::get);
    }

    private Calls<Function<P, C>> calls(List<P> places, String place) {
        return Calls.on(places, at -> place + " " + at, Function::apply);
    }

    /** All right but one, which is a misconception. */
    public Function<P, C> but(P wrong, C choice) {
        return place -> place == wrong ? choice : right.get(place);
    }
}
