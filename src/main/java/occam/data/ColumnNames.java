package occam.data;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of columns: the same ones where something was fitted on them, and other ones where a table needs them. */
final class ColumnNames {
    private static final int SHOWN = 5;

    private ColumnNames() {}

    static void checkSame(String who, List<String> expected, List<String> given) {
        if (!given.equals(expected)) {
            unless(
                    false,
                    "%s other columns: the data %s; choose and order columns by columns(...)",
                    who,
                    difference(expected, given));
        }
    }

    private static String difference(List<String> expected, List<String> given) {
        var lacking = without(expected, given);
        var besides = without(given, expected);
        if (lacking.isEmpty() && besides.isEmpty()) {
            return String.format(Locale.ROOT, "has them in the order %s in place of %s", shown(given), shown(expected));
        }
        return Stream.of(said("lacks", lacking, ""), said("has", besides, " besides"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", and "));
    }

    private static String said(String verb, List<String> names, String after) {
        return names.isEmpty() ? "" : verb + " " + shown(names) + after;
    }

    private static List<String> without(List<String> names, List<String> others) {
        var known = Set.copyOf(others);
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    private static String shown(List<String> names) {
        return names.size() <= SHOWN
                ? names.toString()
                : String.format(
                        Locale.ROOT, "[%s, … %d in all]", String.join(", ", names.subList(0, SHOWN)), names.size());
    }

    /** The same for names that a table of Tablesaw takes for one: it asks the machine's language what a small letter is. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace("\u0307", "").replace('ı', 'i');
    }

    /** A name whose key is not taken yet, and is then. */
    static String free(String name, Set<String> taken) {
        return Stream.iterate(name, before -> before + "'")
                .filter(one -> taken.add(key(one)))
                .findFirst()
                .orElseThrow();
    }
}
