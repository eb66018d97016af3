package occam.explore;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import occam.plot.chart.Digits;

/**
 * What the reader moves: a name, the values it can take, in their order, and where it stands at first. Immutable; {@code at}, {@code unit},
 * {@code played} and {@code onPage} give changed copies.
 *
 * @param <T> the type of its values
 */
public final class Control<T> {
    private static final int MOST = 1000;

    /** What a control looks like. */
    public enum Look {
        /** A handle on a line. */
        SLIDER,
        /** A list of names. */
        CHOICE,
        /** On or off. */
        SWITCH,
        /** A button; each press takes the next seed. */
        AGAIN
    }

    private final String name;
    private final Look look;
    private final List<T> values;
    private int start;
    private String unit = "";
    private boolean played;
    private boolean onPage;

    private Control(String name, Look look, List<T> values) {
        this.name = name;
        this.look = look;
        this.values = values;
    }

    private static <T> Control<T> of(String name, Look look, List<T> values) {
        unless(!given(name, "name").isBlank(), "a control needs a name that the reader sees, had none");
        checkSize(name, values.size());
        unless(new HashSet<>(values).size() == values.size(), "the values of %s must differ, were %s", name, values);
        return new Control<>(name, look, values);
    }

    private static void checkSize(String name, long size) {
        unless(size >= 2 && size <= MOST, "%s must have 2 to %,d values, had %,d", name, MOST, size);
    }

    /**
     * A handle over these numbers, such as {@code logGrid(1e-4, 1, 25)}, at the first of them.
     *
     * @throws occam.InvalidInput if there are fewer than 2 or more than 1,000, or they are not finite, or neither rise nor fall
     */
    public static Control<Double> slider(String name, double[] grid) {
        var values = Arrays.stream(given(grid, "the values of " + name)).boxed().toList();
        for (double value : grid) {
            unless(Double.isFinite(value), "the values of %s must be finite, one was %s", name, value);
        }
        unless(isSorted(grid), "the values of %s must rise or fall throughout, were %s", name, values);
        return of(name, Look.SLIDER, values);
    }

    private static boolean isSorted(double[] grid) {
        return IntStream.range(1, grid.length).allMatch(i -> grid[i] > grid[i - 1])
                || IntStream.range(1, grid.length).allMatch(i -> grid[i] < grid[i - 1]);
    }

    /**
     * A handle over the whole numbers from {@code first} to {@code last}, both included, at the first of them.
     *
     * @throws occam.InvalidInput if there are fewer than 2 or more than 1,000
     */
    public static Control<Integer> slider(String name, int first, int last) {
        checkSize(name, (long) last - first + 1);
        return of(name, Look.SLIDER, IntStream.rangeClosed(first, last).boxed().toList());
    }

    /**
     * One of these names, at the first of them.
     *
     * @throws occam.InvalidInput if there are fewer than 2, or two are the same
     */
    public static Control<String> choice(String name, String... options) {
        return of(name, Look.CHOICE, List.of(given(options, "the options of " + name)));
    }

    /** On or off, off at first. */
    public static Control<Boolean> onOff(String name) {
        return of(name, Look.SWITCH, List.of(false, true));
    }

    /** A button that draws anew: each press takes the next seed, from {@code seed} on, and after the thousandth the first again. */
    public static Control<Long> again(String name, long seed) {
        return of(
                name,
                Look.AGAIN,
                IntStream.range(0, MOST).mapToObj(k -> seed + k).toList());
    }

    /**
     * The same, at this value at first.
     *
     * @throws occam.InvalidInput if it is none of its values; of a grid it is enough to name one to nine digits
     */
    public Control<T> at(T value) {
        int place = IntStream.range(0, values.size())
                .filter(i -> isSame(values.get(i), given(value, "the value of " + name)))
                .findFirst()
                .orElse(-1);
        unless(place >= 0, "%s cannot be %s; %s", name, value, allowed(value));
        var copy = copy();
        copy.start = place;
        return copy;
    }

    private static boolean isSame(Object a, Object b) {
        return a instanceof Double x && b instanceof Double y ? Math.abs(x - y) <= 1e-9 * Math.abs(x) : a.equals(b);
    }

    private String allowed(T value) {
        if (value instanceof Double number) {
            ToDoubleFunction<T> distance = other -> Math.abs((Double) other - number);
            var nearest =
                    values.stream().min((a, b) -> Double.compare(distance.applyAsDouble(a), distance.applyAsDouble(b)));
            return "the nearest of its " + values.size() + " values is " + nearest.orElseThrow();
        }
        return look == Look.SLIDER
                ? "it goes from " + values.get(0) + " to " + values.get(values.size() - 1)
                : "it is one of " + values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The same, with a unit behind each value that the reader sees. */
    public Control<T> unit(String newUnit) {
        var copy = copy();
        copy.unit = " " + given(newUnit, "unit").strip();
        return copy;
    }

    /** The same, with a button beside it that runs through its values. */
    public Control<T> played() {
        unless(look == Look.SLIDER, "only a slider can be played, %s is none", name);
        var copy = copy();
        copy.played = true;
        return copy;
    }

    /** The same, and one of the two at most that a page without a kernel lets its reader move. */
    public Control<T> onPage() {
        var copy = copy();
        copy.onPage = true;
        return copy;
    }

    private Control<T> copy() {
        var copy = new Control<>(name, look, values);
        copy.start = start;
        copy.unit = unit;
        copy.played = played;
        copy.onPage = onPage;
        return copy;
    }

    /** What the reader calls it. */
    public String name() {
        return name;
    }

    /** What it looks like. */
    public Look look() {
        return look;
    }

    /** Its values, in order. */
    public List<T> values() {
        return values;
    }

    /** The place in {@link #values} where it stands at first. */
    public int start() {
        return start;
    }

    /** Whether a button runs through its values. */
    public boolean isPlayed() {
        return played;
    }

    /** Whether a page without a kernel lets its reader move it. */
    public boolean isOnPage() {
        return onPage;
    }

    /**
     * What the reader reads where it stands at this place of {@link #values}: three digits of a number, as figures write them, and its unit.
     *
     * @throws occam.InvalidInput if it has no such place
     */
    public String label(int place) {
        checkPlace(place);
        return words(values.get(place)) + unit;
    }

    void checkPlace(int place) {
        unless(place >= 0 && place < values.size(), "%s has places 0 to %d, was %d", name, values.size() - 1, place);
    }

    private static String words(Object value) {
        if (value instanceof Boolean isOn) {
            return isOn ? "on" : "off";
        }
        return value instanceof Double number ? Digits.three(number) : String.valueOf(value);
    }
}
