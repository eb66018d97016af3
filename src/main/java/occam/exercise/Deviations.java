package occam.exercise;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import occam.exercise.Calls.Trait;
import occam.exercise.Report.Example;

/** Where the outcomes of an answer differ from what is expected, and by how much. */
record Deviations(Calls<?> calls, Tolerance tolerance, List<Outcome> expected, List<Outcome> got) {
    static Deviations of(Exercise<?> exercise, List<Outcome> got) {
        return new Deviations(
                exercise.calls(), exercise.tolerance(), exercise.known().expected(), got);
    }

    /** The numbers of the calls where they differ. */
    List<Integer> wrong() {
        return differing(got);
    }

    List<Integer> differing(List<Outcome> others) {
        return all().filter(i -> !isSame(expected, others, i)).boxed().toList();
    }

    boolean agree(List<Outcome> others, Collection<Integer> on) {
        return on.stream().allMatch(i -> isSame(got, others, i));
    }

    private boolean isSame(List<Outcome> some, List<Outcome> others, int at) {
        return some.get(at).distance(others.get(at), tolerance) == 0;
    }

    IntStream all() {
        return IntStream.range(0, expected.size());
    }

    /** Whether each call asks for one of a few choices. */
    boolean isChoice() {
        return expected.get(0).value() instanceof Enum<?>;
    }

    /** The call on which it differs most; none where that would tell the right choice, or where there is no value to show. */
    Optional<Example> example(Collection<Integer> among) {
        return among.stream()
                .filter(at -> got.get(at).thrown() == null && !isChoice())
                .max(Comparator.<Integer>comparingDouble(at -> expected.get(at).distance(got.get(at), tolerance))
                        .thenComparing(Comparator.reverseOrder()))
                .map(at -> new Example(
                        input(at), expected.get(at).value(), got.get(at).value(), right()));
    }

    /** A sentence on the only component that is ever wrong; empty if there is none. */
    String component() {
        return Component.onlyWrong(parts(expected), parts(got), tolerance)
                .map(wrong -> String.format(
                        Locale.ROOT, "Only `%s` is wrong, all else is right on every input.", wrong.name()))
                .orElse("");
    }

    /** Null for what was thrown. */
    static List<Object> parts(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::parts).toList();
    }

    private String input(int at) {
        return calls.list().get(at).input();
    }

    /** A sentence on the inputs on which it does not differ, if these have something in common; empty if not. */
    String right() {
        var right = new HashSet<>(all().boxed().toList());
        right.removeAll(Set.copyOf(wrong()));
        return calls.traits().stream()
                .filter(trait -> !trait.calls().isEmpty() && right.containsAll(trait.calls()))
                .max(Comparator.comparingInt(trait -> trait.calls().size()))
                .map(trait -> right(trait, right.size() - trait.calls().size()))
                .orElse("");
    }

    private static String right(Trait trait, int others) {
        int count = trait.calls().size();
        var inputs = count == 1 ? "the input" : String.format(Locale.ROOT, "the %d inputs", count);
        var more = others == 0 ? "" : String.format(Locale.ROOT, ", and for %d more", others);
        return String.format(Locale.ROOT, "Right for %s with %s%s.", inputs, trait.words(), more);
    }
}
