package occam.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.course.Executor.Outcome;

/** The last lines of a run: what came of it, and where to look. */
final class LastLines {
    private LastLines() {}

    /** A claim that fails is news of the run, and no fault of what was installed; so they say which of the two it was. */
    public static List<String> of(List<Outcome> outcomes, Path page) {
        var lines = new ArrayList<String>();
        var broken = outcomes.stream().filter(Outcome::isBroken).toList();
        if (!broken.isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d of %d notebooks %s not in order, as said above: %s",
                    broken.size(),
                    outcomes.size(),
                    broken.size() == 1 ? "is" : "are",
                    labels(broken)));
        }
        var failed = outcomes.stream().flatMap(LastLines::shortfalls).toList();
        if (!failed.isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%sOf the %d claims that the lessons make about their own runs, %d did not hold here:",
                    broken.isEmpty() ? "Everything is installed and ran to its end. " : "",
                    outcomes.stream()
                            .mapToInt(outcome -> outcome.claims().size())
                            .sum(),
                    failed.size()));
            lines.addAll(failed);
        }
        lines.add((lines.isEmpty() ? "" : "The pages are written all the same. ") + "Open " + page.toUri());
        return lines;
    }

    private static Stream<String> shortfalls(Outcome outcome) {
        return outcome.claims().stream()
                .filter(claim -> !claim.holds())
                .map(claim -> "  " + outcome.task().label() + ": " + claim.shortfall());
    }

    private static String labels(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.task().label()).collect(Collectors.joining(", "));
    }
}
