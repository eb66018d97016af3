package occam.course.session;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** One kernel's time in a JVM: how it is reached, and what is in its environment only. */
record Session(String connectionFile, Map<String, String> variables) {
    /** @param line the file, then the variables as {@code NAME=value}, with tabs between them */
    static Session of(String line) {
        var parts = line.split("\t");
        return new Session(
                parts[0],
                Arrays.stream(parts)
                        .skip(1)
                        .map(variable -> variable.split("=", 2))
                        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1])));
    }
}
