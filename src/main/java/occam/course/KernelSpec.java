package occam.course;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Jupyter's description of our kernel: how to start it without a launcher, with the library on its class path. */
final class KernelSpec {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String MARK = "occam";

    private KernelSpec() {}

    /** For the Jupyter under {@code target/}, which uses the jars where they are. */
    static void write(Project project, Path jjava) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = classPath(jjava, project.jar(), project.target().resolve("lib"));
        var spec = spec("Java", List.of(java), classPath);
        Folders.write(project.target().resolve("jupyter/kernels/java/kernel.json"), JSON.toJson(spec));
    }

    /**
     * For the reader's own Jupyter: the text for a kernel that stands in {@code folder} with its jars, and is started by a
     * script beside them, which knows what to do without {@code jdk}.
     */
    static String installed(Path folder, Path jdk, String system) {
        // A name that Jupyter takes for its own Python, and that editors look up on the PATH.
        var python = system.startsWith("Windows") ? "python" : "python3";
        var start = List.of(python, folder.resolve("start.py").toString(), jdk.toString());
        var classPath = classPath(folder.resolve("jjava.jar"), folder.resolve("occam.jar"), folder.resolve("lib"));
        var spec = spec("Java (Occam)", start, classPath);
        spec.put("metadata", Map.of(MARK, "installed by mvn -Pkernel"));
        return JSON.toJson(spec);
    }

    /** Whether the kernel in that folder is one that we installed. */
    static boolean isInstalled(Path folder) throws IOException {
        var file = folder.resolve("kernel.json");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            var spec = JSON.fromJson(Files.readString(file), JsonObject.class);
            return spec != null && spec.get("metadata") instanceof JsonObject metadata && metadata.has(MARK);
        } catch (JsonParseException e) {
            return false;
        }
    }

    private static Map<String, Object> spec(String displayName, List<String> start, String classPath) {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", Stream.concat(start.stream(), arguments(classPath)).toList());
        spec.put("display_name", displayName);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("env", variables(vectorLevel()));
        return spec;
    }

    private static String classPath(Path jjava, Path jar, Path lib) {
        return String.join(File.pathSeparator, jjava.toString(), jar.toString(), lib + File.separator + "*");
    }

    private static Stream<String> arguments(String classPath) {
        return Stream.of(
                // JDK 17 does not know the two after it, and 25 wants them for a silent start.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                // JavaCPP would take both limits from -Xmx; the second reads /proc at each allocation, a tenth of a
                // step: off.
                "-Dorg.bytedeco.javacpp.maxbytes=1g",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                "org.dflib.jjava.distro.JJava",
                "{connection_file}");
    }

    /** One model per thread, so no threads inside; and the core type that this OpenBLAS does not find on newer CPUs. */
    static Map<String, String> variables(int vectorLevel) {
        var variables = new LinkedHashMap<>(Map.of("OMP_NUM_THREADS", "1"));
        coreType(vectorLevel).ifPresent(type -> variables.put("OPENBLAS_CORETYPE", type));
        return variables;
    }

    private static Optional<String> coreType(int vectorLevel) {
        return switch (vectorLevel) {
            case 3 -> Optional.of("SkylakeX");
            case 2 -> Optional.of("Haswell");
            default -> Optional.empty();
        };
    }

    /** What HotSpot found the CPU to have: 3 for AVX-512, 2 for AVX2; 0 where there is no such thing to ask. */
    private static int vectorLevel() {
        try {
            var hotspot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return Integer.parseInt(hotspot.getVMOption("UseAVX").getValue());
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
