package occam.tuning;

import static java.lang.Double.isNaN;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import occam.data.Dataset;

/**
 * How columns were scaled, {@code (x − shift)/unit}, as it can be seen in rows before and after. A column that is constant before or
 * after says nothing of it, and has NaN.
 *
 * @param shifts one for each column
 * @param units one for each column
 */
record Units(double[] shifts, double[] units) {
    private static final double ROUNDING = 1e-9;
    private static final double SAME = 1e-6;

    /** None unless these are the same rows in the same order, each column on a line of its own. */
    static Optional<Units> between(Dataset raw, Dataset scaled) {
        if (raw.rows() != scaled.rows() || !Arrays.equals(raw.y(), scaled.y())) {
            return Optional.empty();
        }
        int p = raw.columns().size();
        var lines = IntStream.range(0, p)
                .mapToObj(j -> line(column(raw, j), column(scaled, j)))
                .toList();
        return lines.contains(Optional.<double[]>empty())
                ? Optional.empty()
                : Optional.of(new Units(
                        lines.stream()
                                .mapToDouble(line -> line.orElseThrow()[0])
                                .toArray(),
                        lines.stream()
                                .mapToDouble(line -> line.orElseThrow()[1])
                                .toArray()));
    }

    private static double[] column(Dataset data, int j) {
        return Arrays.stream(data.x()).mapToDouble(row -> row[j]).toArray();
    }

    private static Optional<double[]> line(double[] raw, double[] scaled) {
        var rows = IntStream.range(0, raw.length).boxed().toList();
        var order = Comparator.comparingDouble((Integer i) -> raw[i]);
        int low = rows.stream().min(order).orElseThrow();
        int high = rows.stream().max(order).orElseThrow();
        double slope = raw[high] == raw[low] ? 0 : (scaled[high] - scaled[low]) / (raw[high] - raw[low]);
        double size = 1 + Math.max(Math.abs(scaled[low]), Math.abs(scaled[high]));
        boolean onLine = rows.stream()
                .allMatch(i -> Math.abs(scaled[i] - scaled[low] - slope * (raw[i] - raw[low])) <= ROUNDING * size);
        return onLine ? Optional.of(shiftAndUnit(raw[low], scaled[low], slope)) : Optional.empty();
    }

    private static double[] shiftAndUnit(double raw, double scaled, double slope) {
        return slope == 0 ? new double[] {Double.NaN, Double.NaN} : new double[] {raw - scaled / slope, 1 / slope};
    }

    /** Whether a column says something. */
    boolean isKnown() {
        return Arrays.stream(units).anyMatch(unit -> !isNaN(unit));
    }

    /** Whether a row before and a row after are the same, in all columns that are known. */
    boolean same(double[] raw, double[] scaled) {
        for (int j = 0; j < raw.length; j++) {
            if (Math.abs(shifts[j] + units[j] * scaled[j] - raw[j]) > SAME * Math.abs(units[j])) {
                return false;
            }
        }
        return true;
    }

    /** Whether both scale alike, in all columns that both know. */
    boolean isSameAs(Units other) {
        return IntStream.range(0, units.length).noneMatch(j -> differs(j, other.shifts[j], other.units[j]));
    }

    /** Never where one of them is NaN. */
    private boolean differs(int j, double shift, double unit) {
        double allowed = SAME * Math.abs(units[j]);
        return Math.abs(shift - shifts[j]) > allowed || Math.abs(unit - units[j]) > allowed;
    }
}
