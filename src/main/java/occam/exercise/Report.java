package occam.exercise;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param exercise the exercise's id
 * @param message for the reader, in plain words
 * @param example an input where the answer differs from the reference, if one is to be shown
 * @param notes what else the reader should know, one line each: what the answer printed, or why the result could not be kept
 */
public record Report(String exercise, Verdict verdict, String message, Optional<Example> example, List<String> notes) {
    /** The kinds of results. */
    public enum Verdict {
        /** It agrees with the reference on every input. */
        PASSED,
        /** It is the stub, or nothing. */
        NOT_YET,
        /** It does what a known misconception does. */
        MISCONCEPTION,
        /** It is wrong in a way that the exercise does not know. */
        DIFFERENT,
        /** It threw something. */
        THREW,
        /** It did not end in time, or was interrupted. */
        GIVEN_UP
    }

    /**
     * Where an answer differs.
     *
     * @param input in words
     * @param expected what the reference returns
     * @param got what the answer returned
     * @param right a sentence on where it does not differ; empty if there is nothing to say
     */
    public record Example(String input, Object expected, Object got, String right) {
        /** One of which nothing else is to be said. */
        public Example(String input, Object expected, Object got) {
            this(input, expected, got, "");
        }
    }

    /** One without an example and without notes. */
    public static Report of(String exercise, Verdict verdict, String message) {
        return new Report(exercise, verdict, message, Optional.empty(), List.of());
    }

    /** The exercise's name in words. */
    public String title() {
        return Titles.of(exercise);
    }

    /** Whether the answer is right. */
    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    Report with(Optional<Example> shown) {
        return new Report(exercise, verdict, message, shown, notes);
    }

    /** The same with one more line; with none if it is empty. */
    public Report noting(String note) {
        var more = Stream.concat(notes.stream(), Stream.of(given(note, "note")).filter(line -> !line.isEmpty()));
        return new Report(exercise, verdict, message, example, more.toList());
    }
}
