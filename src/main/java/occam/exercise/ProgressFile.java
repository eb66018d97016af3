package occam.exercise;

import java.nio.file.Path;
import occam.exercise.KeptFile.Form;
import occam.exercise.Report.Verdict;

/** The file that keeps what the reader has passed. */
public final class ProgressFile {
    private static final ProgressFile OF_READER = new ProgressFile(DataFolder.ofReader());

    private final KeptFile<Tries> file;

    /** In this folder. */
    public ProgressFile(Path folder) {
        file = new KeptFile<>(folder, new Form<>("progress", "exercises", "check", Tries.class, Tries::and));
    }

    /** That of whoever runs this program. */
    public static ProgressFile ofReader() {
        return OF_READER;
    }

    /** Keeps a report: one line if there was trouble with the file; empty if it is kept, or is nothing to keep. */
    public String note(Report report) {
        return report.verdict() == Verdict.NOT_YET || report.verdict() == Verdict.GIVEN_UP
                ? ""
                : file.note(report.exercise(), new Tries(report.passed(), 1));
    }

    /** What is on file, and what could not be written there. */
    public KeptFile.Kept<Tries> kept() {
        return file.kept();
    }
}
