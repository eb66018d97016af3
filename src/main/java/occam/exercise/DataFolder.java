package occam.exercise;

import java.nio.file.Path;
import java.util.Map;

/** Where programs keep what belongs to a user, by the custom of each system; {@code OCCAM_DATA} names another place. */
public final class DataFolder {
    private DataFolder() {}

    /** Where this system keeps what programs remember of their user. */
    public static Path ofReader() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> variables) {
        return given(variables, "OCCAM_DATA", base(system, home, variables).resolve("occam"));
    }

    private static Path base(String system, Path accounts, Map<String, String> variables) {
        // Java takes the home from the list of accounts; everybody else on these systems follows the variable.
        var home = given(variables, "HOME", accounts);
        if (system.startsWith("Windows")) {
            return given(variables, "APPDATA", home.resolve("AppData/Roaming"));
        }
        return system.startsWith("Mac")
                ? home.resolve("Library/Application Support")
                : given(variables, "XDG_DATA_HOME", home.resolve(".local/share"));
    }

    private static Path given(Map<String, String> variables, String name, Path usual) {
        var value = variables.getOrDefault(name, "");
        return value.isBlank() ? usual : Path.of(value);
    }
}
