package occam.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tests of other packages look at, and readers do not. */
public final class Insides {
    private Insides() {}

    public static Words words(Exercise<?> exercise) {
        return exercise.words();
    }

    public static <F> List<Calls.Call<F>> calls(Exercise<F> exercise) {
        return exercise.calls().list();
    }

    /** Whether it asks for one of a few choices, not for a computation. */
    public static boolean isChoice(Exercise<?> exercise) {
        return exercise.known().expected().get(0).value() instanceof Enum<?>;
    }

    public static Set<String> titlesOfTheirOwn() {
        return Titles.OWN.keySet();
    }

    public static Path dataFolder(String system, Path home, Map<String, String> variables) {
        return DataFolder.of(system, home, variables);
    }
}
