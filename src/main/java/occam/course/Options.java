package occam.course;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import occam.InvalidInput;

/**
 * What the reader asked for with {@code -D}.
 *
 * @param lesson how the names of the notebooks start; empty for all
 * @param student whether to write copies for teaching instead of running anything
 * @param seeds how many other seeds to run under; zero for the notebooks' own
 * @param remove whether to take the installed kernel away rather than to install it
 */
record Options(
        String lesson,
        boolean store,
        boolean student,
        int seeds,
        Optional<String> python,
        Optional<String> fresh,
        boolean remove,
        ForLab lab) {
    /** @param source whether to open the lessons themselves rather than the reader's copy */
    record ForLab(boolean source, List<String> args) {}

    static Options given() {
        return of(System::getProperty);
    }

    static Options of(UnaryOperator<String> properties) {
        var options = new Options(
                text(properties, "lesson").orElse(""),
                flag(properties, "store"),
                flag(properties, "student"),
                number(text(properties, "seeds").orElse("0")),
                text(properties, "python"),
                text(properties, "fresh"),
                flag(properties, "remove"),
                new ForLab(
                        flag(properties, "lab.source"),
                        CommandLine.split(text(properties, "lab.args").orElse(""))));
        InvalidInput.unless(
                !options.store || options.seeds == 0,
                "-Dstore keeps what the lessons' own seeds gave: leave out -Dseeds");
        InvalidInput.unless(
                !options.student || (!options.store && options.seeds == 0),
                "-Dstudent writes copies and runs nothing: leave out -Dstore and -Dseeds");
        return options;
    }

    private static Optional<String> text(UnaryOperator<String> properties, String name) {
        return Optional.ofNullable(properties.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean flag(UnaryOperator<String> properties, String name) {
        var given = properties.apply(name);
        return given != null && !given.equals("false");
    }

    private static int number(String given) {
        InvalidInput.unless(given.matches("\\d{1,4}"), "-Dseeds must be a number of seeds such as 20, was %s", given);
        return Integer.parseInt(given);
    }
}
