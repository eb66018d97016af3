package occam.catalog;

import java.nio.file.Path;
import java.time.Duration;
import occam.exercise.Exercise;
import occam.exercise.ProgressFile;
import occam.exercise.Report;

/**
 * An answer that somebody may write.
 *
 * @param words what is special about it
 * @param said a part of what the reader is to be told; empty where that is only that it is wrong
 */
record Trial<F>(Exercise<F> exercise, String words, F answer, String said) {
    private static final Duration LONG = Duration.ofSeconds(30);

    Report check(Path folder) {
        return exercise.check(answer, LONG, new ProgressFile(folder));
    }

    boolean isNamed() {
        return !said.isEmpty();
    }

    @Override
    public String toString() {
        return exercise.id() + ": " + words;
    }
}
