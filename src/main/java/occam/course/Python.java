package occam.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.InvalidInput;

/**
 * A Python that was found on this machine.
 *
 * @param path the executable
 * @param canMakeEnvironments whether it has venv and ensurepip
 */
record Python(String path, int major, int minor, boolean canMakeEnvironments) {
    private static final List<List<String>> USUAL = List.of(List.of("python3"), List.of("python"), List.of("py", "-3"));
    private static final Pattern ANSWER = Pattern.compile("(\\d+) (\\d+) (True|False) (.+)");
    private static final String QUESTION = """
            import sys
            try:
                import ensurepip, venv
                ready = True
            except ImportError:
                ready = False
            print(sys.version_info[0], sys.version_info[1], ready, sys.executable)
            """;

    /**
     * The one at {@code given}, else the first of the usual names that is new enough.
     *
     * @throws InvalidInput if there is none, or it cannot make environments
     */
    static Python find(Optional<String> given) throws InterruptedException {
        var commands = given.map(path -> List.of(List.of(path))).orElse(USUAL);
        var found = new ArrayList<Python>();
        for (var command : commands) {
            at(command).ifPresent(found::add);
        }
        return choose(found, given);
    }

    static Python choose(List<Python> found, Optional<String> given) {
        var python = found.stream()
                .filter(Python::isNewEnough)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(missing(found, given)));
        InvalidInput.unless(
                python.canMakeEnvironments,
                "Python %s (%s) cannot make virtual environments; on Debian and Ubuntu: apt install python%s-venv",
                python.version(),
                python.path,
                python.version());
        return python;
    }

    private static String missing(List<Python> found, Optional<String> given) {
        var seen = found.stream()
                .map(python -> "Python " + python.version() + " (" + python.path + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "The course needs Python 3.10 or newer; found %s%s. Install one, or point at it with -Dpython=PATH.",
                seen.isEmpty() ? "none" : seen,
                given.map(path -> " at " + path).orElse(""));
    }

    boolean isNewEnough() {
        return major == 3 && minor >= 10;
    }

    String version() {
        return major + "." + minor;
    }

    /** Empty for a name that is not there, does not start or answers something else, as Windows' link to its store does. */
    static Optional<Python> at(List<String> command) throws InterruptedException {
        try {
            var question =
                    Stream.concat(command.stream(), Stream.of("-c", QUESTION)).toList();
            var asking = new ProcessBuilder(question).redirectError(ProcessBuilder.Redirect.DISCARD);
            // Windows' Python would answer in its code page, and a path may have any letters.
            asking.environment().put("PYTHONUTF8", "1");
            var process = asking.start();
            process.getOutputStream().close();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? parse(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<Python> parse(String answer) {
        var parts = ANSWER.matcher(answer.strip());
        return parts.matches()
                ? Optional.of(new Python(
                        parts.group(4),
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        parts.group(3).equals("True")))
                : Optional.empty();
    }
}
