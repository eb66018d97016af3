package occam.spark;

import static occam.InvalidInput.unless;

import java.nio.file.Path;
import occam.InvalidInput;
import occam.sweep.Runs;
import org.apache.spark.sql.SparkSession;

/**
 * For {@code spark-submit}: runs the sweep of a file, and leaves its trials in a folder, as JSON lines ({@code runs.jsonl}, which a second
 * call goes on with) and as Parquet ({@code runs.parquet}).
 */
public final class Submit {
    private Submit() {}

    /** Takes the file and the folder. */
    public static void main(String[] arguments) {
        var session = SparkSession.builder().appName("Occam").getOrCreate();
        try {
            System.out.println(run(session, arguments));
        } catch (InvalidInput e) {
            System.err.println(e.getMessage());
            throw e;
        } finally {
            session.stop();
        }
    }

    static Runs run(SparkSession session, String... arguments) {
        unless(
                arguments.length == 2,
                "give the file of the sweep and a folder for its trials, were %d arguments",
                arguments.length);
        var sweep = SweepFile.read(Path.of(arguments[0]));
        var folder = Path.of(arguments[1]).toAbsolutePath();
        var runs = sweep.search()
                .on(OnSpark.spark(session))
                .resumeFrom(folder.resolve("runs.jsonl"))
                .run(sweep.network(), sweep.split());
        Parquet.write(
                runs.table(), session, folder.resolve("runs.parquet").toUri().toString());
        return runs;
    }
}
