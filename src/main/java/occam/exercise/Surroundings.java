package occam.exercise;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** What belongs to the whole kernel, and an answer may have changed: it can be put back. */
final class Surroundings {
    private final Locale locale = Locale.getDefault();
    private final Map<Locale.Category, Locale> locales = new EnumMap<>(Locale.Category.class);
    private final TimeZone zone = TimeZone.getDefault();
    private final UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    private final Properties properties = System.getProperties();
    private final Map<String, String> values =
            properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty));

    /** As they are now. */
    Surroundings() {
        for (var category : Locale.Category.values()) {
            locales.put(category, Locale.getDefault(category));
        }
    }

    /** Sets only what has changed: to set the rest would wait for locks that an answer may hold. */
    @SuppressWarnings("ReferenceEquality") // other properties with the same entries would be an answer's own
    void restore() {
        back(System.getProperties() == properties, () -> System.setProperties(properties));
        values.forEach((name, value) ->
                back(value.equals(properties.getProperty(name)), () -> System.setProperty(name, value)));
        back(Locale.getDefault().equals(locale), () -> Locale.setDefault(locale));
        locales.forEach((category, usual) ->
                back(Locale.getDefault(category).equals(usual), () -> Locale.setDefault(category, usual)));
        back(TimeZone.getDefault().equals(zone), () -> TimeZone.setDefault(zone));
        back(
                Thread.getDefaultUncaughtExceptionHandler() == handler,
                () -> Thread.setDefaultUncaughtExceptionHandler(handler));
    }

    private static void back(boolean isUnchanged, Runnable set) {
        if (!isUnchanged) {
            set.run();
        }
    }
}
