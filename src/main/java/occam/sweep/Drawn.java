package occam.sweep;

import static occam.InvalidInput.given;

/**
 * A knob whose values a random search draws.
 *
 * @param range what they are drawn from
 */
public record Drawn(Knob knob, Range range) {
    /**
     * Checks that both are there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public Drawn {
        given(knob, "knob");
        given(range, "range");
    }
}
