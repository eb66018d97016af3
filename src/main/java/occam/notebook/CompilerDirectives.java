package occam.notebook;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Spares the JVM's second compiler the code that reads, lists and draws, above all Java's own compiler: it took half of a short lesson's
 * time for what a reader waits for once. The first compiler still sees to it, and training and solving get both.
 *
 * <p>Source: JEP 165, "Compiler Control".
 */
final class CompilerDirectives {
    private static final String SPARED = Stream.of(
                    "com/sun/tools/javac/*.*",
                    "com/sun/source/*.*",
                    "jdk/jshell/*.*",
                    "jdk/internal/org/objectweb/asm/*.*",
                    "jdk/internal/jimage/*.*",
                    "jdk/internal/loader/*.*",
                    "jdk/nio/zipfs/*.*",
                    "java/nio/file/*.*",
                    "java/util/jar/*.*",
                    "sun/java2d/marlin/*.*",
                    "org/dflib/jjava/*.*",
                    "io/github/classgraph/*.*",
                    "nonapi/io/github/classgraph/*.*",
                    "com/google/gson/*.*",
                    // One constructor of 400 lines, compiled anew for each of its loops: without, 400 decompositions
                    // take a fifth.
                    "org/apache/commons/math3/linear/SingularValueDecomposition.*")
            .map(code -> "\"" + code + "\"")
            .collect(Collectors.joining(", ", "[{match: [", "], c2: {Exclude: true}}]"));

    private CompilerDirectives() {}

    /**
     * From now on, in this JVM.
     *
     * @return whether it could be done: a JVM without such directives goes without
     */
    static boolean add() {
        try {
            var file = Files.createTempFile("directives", ".json");
            try {
                add(Files.writeString(file, SPARED));
            } finally {
                Files.delete(file);
            }
            return true;
        } catch (IOException | JMException e) {
            return false;
        }
    }

    private static void add(Path file) throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "compilerDirectivesAdd",
                        new Object[] {new String[] {"\"" + file + "\""}},
                        new String[] {String[].class.getName()});
    }
}
