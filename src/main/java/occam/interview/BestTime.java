package occam.interview;

import java.time.Duration;
import occam.interview.mock.Durations;

/**
 * What is kept of a drill.
 *
 * @param seconds from its start to an answer that passed
 */
public record BestTime(long seconds) {
    BestTime shorter(BestTime other) {
        return seconds <= other.seconds ? this : other;
    }

    /** In minutes and seconds. */
    public String words() {
        return Durations.words(Duration.ofSeconds(seconds));
    }
}
