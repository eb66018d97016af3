package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program in {@code src/test/python} that does to a notebook of {@code src/test/resources/course} what a reader does, and tells what was seen. */
final class Driver {
    private Driver() {}

    /** @param arguments where {@code RESULT} stands for the file that the program writes */
    static <T> T seen(Class<T> type, Path folder, String program, String notebook, String... arguments)
            throws Exception {
        var project = Project.here();
        var log = folder.resolve("log");
        var result = folder.resolve("seen.json");
        var process = Environment.ready(project, Options.given())
                .module(
                        log,
                        project.root().resolve("src/test/python/" + program).toString(),
                        project.root()
                                .resolve("src/test/resources/course/" + notebook)
                                .toString());
        for (var argument : List.of(arguments)) {
            process.command().add(argument.equals("RESULT") ? result.toString() : argument);
        }
        process.environment().put("OCCAM_DATA", folder.toString());
        assertThat(Processes.run(process)).as(Files.readString(log)).isZero();
        return new Gson().fromJson(Files.readString(result), type);
    }
}
