package occam.interview;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.interview.Bugs.Listing;
import occam.interview.mock.Assignment;
import occam.interview.mock.Assignment.Kind;

/** What is done in the place of an answer: a listing to review, of which one line is wrong, or code to write on a whiteboard. */
record Works(Assignment assignment) {
    private static final int TRIES = 2;

    boolean isListing() {
        return assignment.kind() == Kind.LISTING;
    }

    String asks() {
        return isListing()
                ? assignment.text() + "\n\n**One of the four marked lines is the bug. Which one?**"
                : drill().exercise().prompt()
                        + "\n\n**Write it, in the language that you would use there. A good time: "
                        + drill().goodTime() + ".**";
    }

    private Drill<?> drill() {
        return Drills.ALL.stream()
                .filter(drill -> drill.exercise().id().equals(assignment.place()))
                .findFirst()
                .orElseThrow();
    }

    private Listing listing() {
        return Listing.valueOf(assignment.place());
    }

    /** The line, or a model answer. */
    String model(List<Choice> tried) {
        return isListing()
                ? String.format(
                        Locale.ROOT,
                        "**It is line %s.** Suggested grade: %d of 3. Next: say why, in general.",
                        right(),
                        grade(tried).points())
                : drill().model().text()
                        + "\n\n**How close is yours?** In Java the drill's own cell checks it, on many inputs and for the usual mistakes.";
    }

    Choice right() {
        return hunts().map(hunt -> hunt.answers().right().apply(listing()))
                .filter(choice -> choice != null)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Exercise<Function<Listing, Choice>>> hunts() {
        return Stream.of(Bugs.JUDGING, Bugs.TRAINING);
    }

    /** What speaks against a line that is not the bug. */
    String against(Choice line) {
        var named = String.format(Locale.ROOT, "%s, %s: ", listing(), line);
        return hunts().flatMap(hunt -> hunt.answers().wrong().stream())
                .map(wrong -> wrong.explanation())
                .filter(explanation -> explanation.startsWith(named))
                .map(explanation -> explanation.substring(named.length()))
                .findFirst()
                .orElse("");
    }

    boolean isEnd(List<Choice> tried) {
        return tried.contains(right()) || tried.size() >= TRIES;
    }

    /** At once is complete, at the second try in parts. */
    Grade grade(List<Choice> tried) {
        return new Grade(!tried.contains(right()) ? 0 : tried.size() == 1 ? 3 : 1);
    }
}
