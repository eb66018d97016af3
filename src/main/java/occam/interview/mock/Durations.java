package occam.interview.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Times between two calls. */
public final class Durations {
    private Durations() {}

    /** Not below 0, though a machine's clock may be set back in between. */
    public static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    /** As exact as a thought is timed. */
    public static String words(Duration time) {
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
    }

    /** As exact as anybody plans a wait. */
    public static String wait(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
        }
        return time.toHours() > 0 ? time.toHours() + " h" : Math.max(1, time.toMinutes()) + " min";
    }
}
