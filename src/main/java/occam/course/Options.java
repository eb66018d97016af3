package occam.course;

import java.util.List;
import java.util.Optional;
import occam.InvalidInput;

/** What the reader asked for with {@code -D}. */
record Options(
        String lesson, boolean store, int seeds, Optional<String> python, Optional<String> fresh, LabOptions lab) {
    /** @param source whether to open the lessons themselves rather than the reader's copy */
    record LabOptions(boolean source, List<String> args) {}

    static Options given() {
        var options = new Options(
                text("lesson").orElse(""),
                flag("store"),
                number(),
                text("python"),
                text("fresh"),
                new LabOptions(
                        flag("lab.source"), CommandLine.split(text("lab.args").orElse(""))));
        InvalidInput.unless(
                !options.store || options.seeds == 0,
                "-Dstore keeps what the lessons' own seeds gave: leave out -Dseeds");
        return options;
    }

    private static Optional<String> text(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean flag(String name) {
        return text(name).filter(text -> !text.equals("false")).isPresent();
    }

    private static int number() {
        var given = text("seeds").orElse("0");
        InvalidInput.unless(given.matches("\\d{1,4}"), "-Dseeds must be a number of seeds such as 20, was %s", given);
        return Integer.parseInt(given);
    }
}
