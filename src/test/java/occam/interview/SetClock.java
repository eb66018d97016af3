package occam.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class SetClock implements InstantSource {
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public SetClock moved(Duration by) {
        now = now.plus(by);
        return this;
    }
}
