package occam.sweep;

/**
 * A knob whose values a random search draws.
 *
 * @param range what they are drawn from
 */
public record Drawn(Knob knob, Range range) {}
