package occam.course;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import occam.InvalidInput;

/**
 * Which of OpenBLAS's core types a CPU has. A core type names the kernels that compute products of matrices, and with them the last digits of
 * every number that comes of a training.
 *
 * @param vectors what HotSpot found: 3 for AVX-512, 2 for AVX2, 1 for AVX; 0 where there is no such thing to ask
 */
record Cpu(String architecture, int vectors) {
    /** For {@code -Dcoretype}: whatever is fastest on this CPU. */
    static final String NATIVE = "native";

    private static final String ARM = "ARMV8";
    private static final String PINNED = "Haswell";

    /** The vectors that each core type of x86-64 needs, the most demanding first. */
    private static final Map<String, Integer> NEEDS = new LinkedHashMap<>();

    static {
        NEEDS.put("SkylakeX", 3);
        NEEDS.put(PINNED, 2);
        NEEDS.put("Sandybridge", 1);
        NEEDS.put("Nehalem", 0);
    }

    /** The one that this runs on. */
    static Cpu here() {
        return new Cpu(System.getProperty("os.arch"), vectorLevel());
    }

    private static int vectorLevel() {
        try {
            var hotspot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return Integer.parseInt(hotspot.getVMOption("UseAVX").getValue());
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /**
     * Says so before anything is downloaded for a machine on which networks cannot run.
     *
     * @throws InvalidInput unless ND4J has natives for it
     */
    void mustHaveNatives(String system) {
        boolean isWindows = system.startsWith("Windows");
        boolean isIntel = architecture.equals("amd64") || architecture.equals("x86_64");
        InvalidInput.unless(
                isIntel || isArm() && !isWindows,
                "This JDK is for %s on %s, for which ND4J has no native code; it has some for x86-64, and for 64-bit ARM on Linux and macOS%s",
                architecture,
                system,
                isWindows ? ": install a JDK for x86-64, which Windows on ARM can run, and point JAVA_HOME at it" : "");
    }

    private boolean isArm() {
        return architecture.equals("aarch64");
    }

    /** All that this CPU can run, the fastest first. */
    List<String> coreTypes() {
        return isArm()
                ? List.of(ARM)
                : NEEDS.keySet().stream()
                        .filter(type -> NEEDS.get(type) <= vectors)
                        .toList();
    }

    /** The course's, the same on every CPU that has it; empty where it cannot run, and OpenBLAS chooses. */
    Optional<String> pinned() {
        return coreTypes().stream()
                .filter(type -> type.equals(PINNED) || type.equals(ARM))
                .findFirst();
    }

    /**
     * The core type that was asked for, else the course's.
     *
     * @throws InvalidInput for one that is unknown, or that would end the process on this CPU
     */
    Optional<String> coreType(Optional<String> asked) {
        if (asked.isEmpty()) {
            return pinned();
        }
        var usable = coreTypes();
        if (asked.get().equals(NATIVE)) {
            return usable.stream().findFirst().filter(type -> isArm() || vectors >= 2);
        }
        return Optional.of(usable.stream()
                .filter(asked.get()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(String.format(
                        Locale.ROOT,
                        "-Dcoretype must be one that this CPU has, %s, was %s; leave it out for the course's own",
                        String.join(
                                ", ",
                                Stream.concat(Stream.of(NATIVE), usable.stream())
                                        .toList()),
                        asked.get()))));
    }
}
