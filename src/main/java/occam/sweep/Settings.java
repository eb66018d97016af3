package occam.sweep;

import static java.util.Locale.ROOT;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import occam.neural.Network;

/**
 * A value for each knob of a sweep.
 *
 * @param values in the order of the knobs
 */
public record Settings(Map<Knob, Double> values) {
    static final Settings NONE = new Settings(Map.of());

    private static final MathContext DIGITS = new MathContext(4);

    /**
     * Keeps a copy of the map, in its order.
     *
     * @throws occam.InvalidInput if it, a knob or a value is missing
     */
    public Settings {
        given(values, "values").forEach((knob, value) -> given(value, "value of " + given(knob, "knob")));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Settings with(Knob knob, double value) {
        var more = new LinkedHashMap<>(values);
        unless(more.put(knob, value) == null, "the knob '%s' is in the sweep twice; give all its values at once", knob);
        return new Settings(more);
    }

    /**
     * The value of one knob.
     *
     * @throws occam.InvalidInput if the sweep did not set it
     */
    public double get(Knob knob) {
        unless(
                values.containsKey(given(knob, "knob")),
                "the sweep did not set the knob '%s'; it set %s",
                knob,
                values.keySet());
        return values.get(knob);
    }

    /**
     * The network with these values.
     *
     * @throws occam.InvalidInput if it lacks a knob, or does not take a value
     */
    public Network on(Network network) {
        var turned = given(network, "network");
        for (var entry : values.entrySet()) {
            turned = entry.getKey().turn(turned, entry.getValue());
        }
        return turned;
    }

    /** With all digits, for names that must differ. */
    String exact() {
        return values.toString();
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        boolean plain = value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5;
        return plain ? rounded.toPlainString() : rounded.toString().toLowerCase(ROOT);
    }
}
