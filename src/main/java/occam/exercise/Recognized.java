package occam.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import occam.exercise.Known.Wrong;

/**
 * What is known of an answer that is wrong.
 *
 * @param message for the reader
 * @param at the numbers of the calls that show it
 */
record Recognized(String message, List<Integer> at) {
    /**
     * The misconception that the answer agrees with on all inputs; else how all its numbers follow from what is expected; else a
     * misconception that it agrees with wherever that one deviates, though more is wrong.
     */
    static Optional<Recognized> of(Exercise<?> exercise, Deviations deviations) {
        var known = exercise.known().wrong();
        return known.stream()
                .filter(wrong -> deviations.agree(
                        wrong.outcomes(), deviations.all().boxed().toList()))
                .findFirst()
                .map(Wrong::explanation)
                .or(() -> Relations.of(deviations))
                .map(message -> new Recognized(message, deviations.wrong()))
                .or(() -> inPart(known, deviations));
    }

    private static Optional<Recognized> inPart(List<Wrong> known, Deviations deviations) {
        return known.stream()
                .filter(wrong -> isInPart(wrong, deviations))
                .max(Comparator.comparingInt(
                        wrong -> deviations.differing(wrong.outcomes()).size()))
                .map(wrong -> new Recognized(
                        "At least here: " + wrong.explanation(), deviations.differing(wrong.outcomes())));
    }

    /** At one of several choices, or on most of the inputs and not by the same few numbers, which would be chance. */
    private static boolean isInPart(Wrong wrong, Deviations deviations) {
        var at = deviations.differing(wrong.outcomes());
        return !at.isEmpty()
                && deviations.agree(wrong.outcomes(), at)
                && (deviations.isChoice()
                        || 2 * at.size() >= deviations.wrong().size()
                                && !isByChance(wrong, at, deviations.tolerance()));
    }

    private static boolean isByChance(Wrong wrong, List<Integer> at, Tolerance tolerance) {
        var first = wrong.outcomes().get(at.get(0));
        return at.size() == 1
                ? tolerance.distance(0L, first.parts()) == 0
                : at.stream().allMatch(i -> wrong.outcomes().get(i).distance(first, tolerance) == 0);
    }
}
