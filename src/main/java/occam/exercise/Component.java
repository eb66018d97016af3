package occam.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the named parts of what an exercise asks for.
 *
 * @param name in its record
 * @param at its place there
 */
record Component(String name, int at) {
    /** The only one that ever differs; empty if there is none, or if not all are records of the same kind. */
    static Optional<Component> onlyWrong(List<Object> expected, List<Object> got, Tolerance tolerance) {
        if (!areAlike(expected, got)) {
            return Optional.empty();
        }
        var wrong = all(expected)
                .filter(component -> component.differs(expected, got, tolerance))
                .toList();
        return wrong.size() == 1 ? Optional.of(wrong.get(0)) : Optional.empty();
    }

    private static boolean areAlike(List<Object> expected, List<Object> got) {
        return IntStream.range(0, expected.size())
                .allMatch(i -> expected.get(i) instanceof Parts e
                        && !e.names().isEmpty()
                        && got.get(i) instanceof Parts g
                        && e.isLike(g));
    }

    private static Stream<Component> all(List<Object> expected) {
        var names = ((Parts) expected.get(0)).names();
        return IntStream.range(0, names.size()).mapToObj(at -> new Component(names.get(at), at));
    }

    private boolean differs(List<Object> expected, List<Object> got, Tolerance tolerance) {
        return IntStream.range(0, expected.size())
                .anyMatch(i -> tolerance.distance(of(expected.get(i)), of(got.get(i))) > 0);
    }

    List<Object> of(List<Object> records) {
        return records.stream().map(this::of).toList();
    }

    private Object of(Object of) {
        return ((Parts) of).parts().get(at);
    }
}
