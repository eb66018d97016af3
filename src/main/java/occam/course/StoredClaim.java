package occam.course;

import java.util.Locale;

/**
 * A statement that a notebook made about its own run.
 *
 * @param value the number, as text since it need not be finite
 * @param margin the room between value and bound, negative if the claim does not hold
 */
record StoredClaim(String statement, String value, String bound, String margin, boolean holds) {
    static final String MIME = "application/vnd.occam.claim+json";

    /** What is worst sorts first: a margin that is not a number is worse than any. */
    double room() {
        var room = Double.parseDouble(margin);
        return Double.isNaN(room) ? Double.NEGATIVE_INFINITY : room;
    }

    /** What it came to, what was claimed, and how far apart they are. */
    String shortfall() {
        return String.format(
                Locale.ROOT,
                "%s: %s, must be %s, is off by %s",
                statement,
                value,
                bound,
                margin.replaceFirst("^-", ""));
    }

    String complaint() {
        return "Claim does not hold: " + statement + ": " + value + ", must be " + bound;
    }
}
