package occam.interview;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import occam.exercise.KeptFile;
import occam.interview.mock.Remembered;
import occam.interview.mock.Round;

/** What tests of other packages look at, and readers do not. */
public final class Desks {
    private Desks() {}

    public static Drill.Desk in(Path folder, InstantSource clock) {
        return Drill.Desk.in(folder, clock);
    }

    public static Cards cards(List<Question> bank, Path folder, InstantSource clock) {
        return Cards.of(bank, folder, clock);
    }

    static Sitting.Files files(Path folder) {
        return new Sitting.Files(
                Optional.of(new KeptFile<>(folder, Earned.FORM)), Optional.of(new KeptFile<>(folder, Remembered.FORM)));
    }

    public static Interview round(Round round, int level, long seed, Path folder, InstantSource clock) {
        return Interview.of(round, level, seed, clock, files(folder));
    }

    public static <F> Drill<F> at(Drill.Desk desk, Drill<F> drill) {
        return drill.at(desk);
    }
}
