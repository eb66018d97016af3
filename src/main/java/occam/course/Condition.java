package occam.course;

import java.nio.file.Path;
import java.util.Map;

/**
 * Under what a notebook runs that is not as it was stored.
 *
 * @param name what the reader calls it; empty for the usual
 * @param variables what it changes in the environment
 */
record Condition(String name, Map<String, String> variables) {
    private static final String SEED = "OCCAM_SEED";

    /** As it is stored. */
    static final Condition USUAL = new Condition("", Map.of());

    static Condition seed(int seed) {
        return new Condition("seed " + seed, Map.of(SEED, String.valueOf(seed)));
    }

    /** @param kernels where Jupyter finds a kernel that computes with that core type */
    static Condition coreType(String type, Path kernels) {
        return new Condition(type, Map.of("JUPYTER_PATH", kernels.toString()));
    }

    boolean isUsual() {
        return name.isEmpty();
    }

    /** Whether the numbers stay what they were but for their last digits. */
    boolean keepsSeed() {
        return !variables.containsKey(SEED);
    }
}
