package occam.interview;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What tests of other packages look at, and readers do not. */
public final class Desks {
    private Desks() {}

    public static Drill.Desk in(Path folder, InstantSource clock) {
        return Drill.Desk.in(folder, clock);
    }

    public static Cards cards(List<Question> bank, Path folder, InstantSource clock) {
        return Cards.of(bank, folder, clock);
    }

    public static <F> Drill<F> at(Drill.Desk desk, Drill<F> drill) {
        return drill.at(desk);
    }
}
