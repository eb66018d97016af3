package occam.course;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Under what a notebook runs that is not as it was stored.
 *
 * @param name what the reader calls it; empty for the usual
 * @param kernels where Jupyter finds another kernel than it does usually
 * @param variables what it changes in the environment of the kernel
 */
record Condition(String name, Optional<Path> kernels, Map<String, String> variables) {
    private static final String SEED = "OCCAM_SEED";

    /** As it is stored. */
    static final Condition USUAL = new Condition("", Optional.empty(), Map.of());

    static Condition seed(int seed) {
        return new Condition("seed " + seed, Optional.empty(), Map.of(SEED, String.valueOf(seed)));
    }

    /** @param kernels where Jupyter finds a kernel that computes with that core type */
    static Condition coreType(String type, Path kernels) {
        return new Condition(type, Optional.of(kernels), Map.of());
    }

    boolean isUsual() {
        return name.isEmpty();
    }

    /** Whether the numbers stay what they were but for their last digits. */
    boolean keepsSeed() {
        return !variables.containsKey(SEED);
    }
}
