package occam.course;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
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
    private static final String MAIN = "org.dflib.jjava.distro.JJava";
    private static final List<String> OPTIONS = List.of(
            // JDK 17 does not know the two after it, and 25 wants them for a silent start.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            // What cells call a few thousand times is not worth the second compiler. Loops stay as hot as they are by
            // default.
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-Xmx1g",
            // Wide data fill the old generation: with a third of the heap for young objects each collection would be
            // full.
            "-XX:MaxNewSize=200m",
            // JavaCPP would take both limits from -Xmx; the second reads /proc at each allocation, a tenth of a step:
            // off.
            "-Dorg.bytedeco.javacpp.maxbytes=1g",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");
    private static final String MARK = "occam";
    private static final String ASKED = "coretype";
    private static final String CORE_TYPE = "OPENBLAS_CORETYPE";

    private KernelSpec() {}

    /** For the Jupyter under {@code target/}. */
    static void write(Jars jars, Path kernels, Optional<String> coreType) throws IOException {
        var options = ClassArchive.of(jars).use();
        write(spec("Java", java(), options, jars.classPath(), variables(coreType)), kernels);
    }

    /** For a kernel that ends soon, with other options. Our jar comes to it as a reader's would, so that no archive holds it. */
    static void writeWithoutUs(Jars jars, List<String> options, Path kernels) throws IOException {
        var variables = variables(Cpu.here().pinned());
        variables.put("JJAVA_CLASSPATH", jars.occam().toString());
        write(spec("Java", java(), options, jars.librariesPath(), variables), kernels);
    }

    private static void write(Map<String, Object> spec, Path kernels) throws IOException {
        Folders.write(kernels.resolve("kernels/java/kernel.json"), JSON.toJson(spec));
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /**
     * For the reader's own Jupyter: the text for a kernel that stands in {@code folder} with its jars, and is started by a
     * script beside them, which knows what to do without {@code jdk}.
     *
     * @param asked the core type that the reader asked for instead of the course's
     */
    static String installed(Path folder, Jars jars, Path jdk, String system, Optional<String> asked)
            throws IOException {
        // A name that Jupyter takes for its own Python, and that editors look up on the PATH.
        var python = system.startsWith("Windows") ? "python" : "python3";
        var start = List.of(python, folder.resolve("start.py").toString(), jdk.toString());
        var variables = variables(Cpu.here().coreType(asked));
        var spec = spec("Java (Occam)", start, ClassArchive.of(jars).use(), jars.classPath(), variables);
        var metadata = new LinkedHashMap<>(Map.of(MARK, "installed by mvn -Pkernel"));
        asked.ifPresent(type -> metadata.put(ASKED, type));
        spec.put("metadata", metadata);
        return JSON.toJson(spec);
    }

    /** Whether the kernel in that folder is one that we installed. */
    static boolean isInstalled(Path folder) throws IOException {
        return metadata(read(folder)).has(MARK);
    }

    /**
     * A line for who installed this kernel when its numbers had other last digits, by a course of before or on another CPU; empty if they
     * are the course's, or what the reader asked for.
     */
    static Optional<String> otherDigits(Path folder) throws IOException {
        var spec = read(folder);
        var has = spec.get("env") instanceof JsonObject env && env.has(CORE_TYPE)
                ? Optional.of(env.get(CORE_TYPE).getAsString())
                : Optional.<String>empty();
        return metadata(spec).has(ASKED) || has.equals(Cpu.here().pinned())
                ? Optional.empty()
                : Optional.of("The kernel that you installed in " + folder
                        + " computes other last digits than the lessons show: mvn -Pkernel renews it.");
    }

    /** Empty where there is none that can be read. */
    private static JsonObject read(Path folder) throws IOException {
        var file = folder.resolve("kernel.json");
        if (!Files.isRegularFile(file)) {
            return new JsonObject();
        }
        try {
            var spec = JSON.fromJson(Files.readString(file), JsonObject.class);
            return spec == null ? new JsonObject() : spec;
        } catch (JsonParseException e) {
            return new JsonObject();
        }
    }

    private static JsonObject metadata(JsonObject spec) {
        return spec.get("metadata") instanceof JsonObject metadata ? metadata : new JsonObject();
    }

    private static Map<String, Object> spec(
            String displayName,
            List<String> start,
            List<String> options,
            String classPath,
            Map<String, String> variables) {
        var spec = new LinkedHashMap<String, Object>();
        spec.put(
                "argv",
                Stream.of(start, OPTIONS, options, List.of("-cp", classPath, MAIN, "{connection_file}"))
                        .flatMap(List::stream)
                        .toList());
        spec.put("display_name", displayName);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("env", variables);
        return spec;
    }

    /** One model per thread, so no threads inside; and the kernels of OpenBLAS that the course's numbers come from. */
    static Map<String, String> variables(Optional<String> coreType) {
        var variables = new LinkedHashMap<>(Map.of("OMP_NUM_THREADS", "1"));
        coreType.ifPresent(type -> variables.put(CORE_TYPE, type));
        return variables;
    }
}
