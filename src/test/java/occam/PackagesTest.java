package occam;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that draws the packages is made from the code, so that it cannot lie. */
class PackagesTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ""));
    private static final Path PAGE = ROOT.resolve("src/book/packages.md");
    private static final Path SOURCES = ROOT.resolve("src/main/java");

    /** Each package, and those that it looks into. */
    static final Map<String, Set<String>> ARROWS = arrows();

    private static Map<String, Set<String>> arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        Library.CLASSES.stream()
                .filter(type -> isDrawn(type.getPackageName()))
                .forEach(type -> arrows.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                        .addAll(seenBy(type)));
        return arrows;
    }

    private static Set<String> seenBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(target -> target.getBaseComponentType().getPackageName())
                .filter(PackagesTest::isDrawn)
                .filter(Predicate.not(type.getPackageName()::equals))
                .collect(Collectors.toSet());
    }

    /** All look into the root, which looks nowhere. */
    private static boolean isDrawn(String name) {
        return name.startsWith("occam.");
    }

    @Test
    void thePageShowsThePackagesAsTheyAre() throws IOException {
        if (System.getProperty("renew") != null) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("mvn test -Dtest=PackagesTest -Drenew writes it anew")
                .isEqualTo(page());
    }

    private static String page() {
        return ARROWS.keySet().stream()
                .map(name -> String.format(
                        "| `%s` | %d | %s |",
                        name,
                        files(name),
                        ARROWS.get(name).stream().map(PackagesTest::shortened).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n", """
                # The packages

                Arrows run from a package to what it looks into, and one way only. Those that follow from others are left out of the drawing; the table has them
                all. A test makes this page from the code.

                ```mermaid
                graph TD
                %s
                ```

                | package | files | looks into |
                |---|---:|---|
                """.formatted(drawing()), "\n"));
    }

    private static String drawing() {
        return ARROWS.keySet().stream()
                .flatMap(from -> ARROWS.get(from).stream()
                        .filter(to -> isNeeded(from, to))
                        .map(to -> "    " + shortened(from) + " --> " + shortened(to)))
                .collect(Collectors.joining("\n"));
    }

    /** Whether no other way leads there. */
    private static boolean isNeeded(String from, String to) {
        return ARROWS.get(from).stream().filter(Predicate.not(to::equals)).noneMatch(between -> leads(between, to));
    }

    private static boolean leads(String from, String to) {
        return from.equals(to) || ARROWS.get(from).stream().anyMatch(next -> leads(next, to));
    }

    private static String shortened(String name) {
        return name.substring("occam.".length());
    }

    static long files(String name) {
        try (Stream<Path> all = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
            return all.filter(file -> file.toString().endsWith(".java")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
