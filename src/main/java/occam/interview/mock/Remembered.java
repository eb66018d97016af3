package occam.interview.mock;

import static java.util.stream.Collectors.toMap;
import static occam.InvalidInput.given;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import occam.exercise.KeptFile.Form;
import occam.interview.judge.KeyPoint;
import occam.interview.judge.Mark;

/**
 * What is kept of a point from the last time its question was asked.
 *
 * @param mark what counted
 * @param isOverruled whether the candidate decided against the judge
 * @param end in seconds since the epoch
 */
public record Remembered(Mark mark, boolean isOverruled, long end) {
    /** The file of all points, in which the later of two counts. */
    public static final Form<Remembered> FORM =
            new Form<>("points", "points", "question", Remembered.class, (earlier, later) -> later);

    /**
     * Checks that it is one.
     *
     * @throws occam.InvalidInput if the mark is missing
     */
    public Remembered {
        given(mark, "mark");
    }

    /** The name of a point in the file. */
    public static String name(KeyPoint point) {
        return point.question() + " " + point.number();
    }

    /** What is to be kept of a question, by the names of its points. */
    public static Map<String, Remembered> each(Transcript transcript, Instant end) {
        return transcript.heard().stream()
                .collect(toMap(
                        heard -> name(heard.point()),
                        heard -> new Remembered(heard.mark(), heard.isOverruled(), end.getEpochSecond()),
                        (one, other) -> other,
                        TreeMap::new));
    }
}
