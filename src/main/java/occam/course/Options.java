package occam.course;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import occam.InvalidInput;

/**
 * What the reader asked for with {@code -D}.
 *
 * @param lesson how the names of the notebooks start; empty for all
 * @param pdf whether to print the course to one file too
 * @param student whether to write copies for teaching instead of running anything
 * @param seeds how many other seeds to run under; zero for the notebooks' own
 * @param coreTypes whether to run under each of OpenBLAS's core types that this CPU has
 * @param coreType the core type to compute with in place of the course's
 * @param remove whether to take the installed kernel away rather than to install it
 */
record Options(
        String lesson,
        boolean store,
        boolean pdf,
        boolean student,
        int seeds,
        boolean coreTypes,
        Optional<String> coreType,
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
                flag(properties, "pdf"),
                flag(properties, "student"),
                number(text(properties, "seeds").orElse("0")),
                flag(properties, "coretypes"),
                text(properties, "coretype"),
                text(properties, "python"),
                text(properties, "fresh"),
                flag(properties, "remove"),
                new ForLab(
                        flag(properties, "lab.source"),
                        CommandLine.split(text(properties, "lab.args").orElse(""))));
        options.refuseContradictions();
        return options;
    }

    private void refuseContradictions() {
        var others = Stream.of(
                        seeds > 0 ? "-Dseeds" : "",
                        coreTypes ? "-Dcoretypes" : "",
                        coreType.isPresent() ? "-Dcoretype" : "")
                .filter(option -> !option.isEmpty())
                .toList();
        var named = String.join(" and ", others);
        InvalidInput.unless(
                !store || others.isEmpty(),
                "-Dstore keeps what the lessons' own seeds give on the course's own arithmetic: leave out %s",
                named);
        InvalidInput.unless(!coreTypes || others.size() == 1, "%s cannot be joined: give one of them", named);
        InvalidInput.unless(
                !student || !store && others.isEmpty(),
                "-Dstudent writes copies and runs nothing: leave out %s",
                store ? "-Dstore" : named);
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
