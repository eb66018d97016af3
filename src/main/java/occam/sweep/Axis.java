package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;

/**
 * The values of a knob that a sweep tries.
 *
 * @param values in the order in which they are tried
 */
public record Axis(Knob knob, List<Double> values) {
    /**
     * Keeps a copy of the list.
     *
     * @throws occam.InvalidInput if there is no value, or one twice, as 0 and −0 are
     */
    public Axis {
        given(knob, "knob");
        values = List.copyOf(given(values, "values"));
        unless(!values.isEmpty(), "the grid of the knob '%s' is empty; give it one value or more", knob);
        unless(
                values.stream().map(value -> value + 0.0).distinct().count() == values.size(),
                "the values of the knob '%s' must differ, were %s",
                knob,
                values);
    }
}
