package occam.course;

import com.google.gson.GsonBuilder;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jupyter's description of our kernel: how to start it without a launcher, with the library on its class path. */
final class KernelSpec {
    private KernelSpec() {}

    static void write(Project project, Path jjava) throws IOException {
        var classPath = String.join(
                File.pathSeparator,
                jjava.toString(),
                project.jar().toString(),
                project.target().resolve("lib") + File.separator + "*");
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", command(classPath));
        spec.put("display_name", "Java");
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("env", variables(vectorLevel()));
        var json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Folders.write(project.target().resolve("jupyter/kernels/java/kernel.json"), json.toJson(spec));
    }

    private static List<String> command(String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
