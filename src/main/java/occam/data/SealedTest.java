package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Test rows under seal: they are never given out, only judged by, by metrics that are named before the first look, and every look is
 * counted and noted.
 *
 * @param <M> the models that it judges
 */
public final class SealedTest<M> {
    /** The other columns of {@link #table}. */
    private static final List<String> RECORD = List.of("look", "judged");

    private final Dataset rows;
    private final int allowed;
    private final List<Metric<M>> metrics;
    private final List<Look> looks = new ArrayList<>();

    /**
     * A number that says how good a model is on some rows.
     *
     * @param name as the record of the looks has it
     * @param value of a model on the rows
     */
    public record Metric<M>(String name, ToDoubleBiFunction<M, Dataset> value) {
        /**
         * Checks that there is both.
         *
         * @throws occam.InvalidInput if there is no name, or no value
         */
        public Metric {
            unless(!given(name, "name").isBlank(), "a metric needs a name, which stands above its column");
            given(value, "value");
        }
    }

    /** What was judged, and what came of it by each metric. */
    private record Look(String judged, double[] values) {}

    private SealedTest(Dataset rows, int allowed, List<Metric<M>> metrics) {
        unless(given(rows, "rows").rows() > 0, "there is no row to seal");
        checkNames(metrics.stream().map(Metric::name).toList());
        this.rows = rows;
        this.allowed = allowed;
        this.metrics = metrics;
    }

    private static void checkNames(List<String> names) {
        unless(!names.isEmpty(), "name one metric or more before the rows are sealed");
        var taken = new HashSet<>(RECORD);
        for (var name : names) {
            unless(
                    taken.add(ColumnNames.key(name)),
                    "each metric needs a name of its own, other than by capitals, and none is called one of %s; were"
                            + " %s",
                    RECORD,
                    names);
        }
    }

    /** A metric by its name. */
    public static <M> Metric<M> metric(String name, ToDoubleBiFunction<M, Dataset> value) {
        return new Metric<>(name, value);
    }

    /**
     * May be looked at once; a second look is refused.
     *
     * @throws occam.InvalidInput if there is no row, no metric is named, or two have one name
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> SealedTest<M> once(Dataset rows, Metric<M>... metrics) {
        return new SealedTest<>(rows, 1, List.of(given(metrics, "metrics")));
    }

    /**
     * May be looked at as often as one likes; each look is counted.
     *
     * @throws occam.InvalidInput as {@link #once}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> SealedTest<M> counted(Dataset rows, Metric<M>... metrics) {
        return new SealedTest<>(rows, Integer.MAX_VALUE, List.of(given(metrics, "metrics")));
    }

    /**
     * Looks: every metric of this model on the sealed rows, by name, in the order in which they were named.
     *
     * @param judged what the model is called in the record
     * @throws occam.InvalidInput if all looks are used up; or, which leaves the look unspent, if a metric is NaN or the model has no name
     */
    public synchronized Map<String, Double> look(String judged, M model) {
        unless(
                looks.size() < allowed,
                "these rows were sealed for one look, and '%s' has had it; judge '%s' by fresh rows, or by validation"
                        + " rows",
                looks.isEmpty() ? "" : looks.get(0).judged,
                judged);
        unless(!given(judged, "judged").isBlank(), "the record of the looks needs a name of what is judged");
        given(model, "model");
        var values = metrics.stream()
                .mapToDouble(metric -> metric.value.applyAsDouble(model, rows))
                .toArray();
        for (int k = 0; k < values.length; k++) {
            unless(
                    !Double.isNaN(values[k]),
                    "'%s' of '%s' is NaN, so the look is not spent; judge a model whose numbers are finite",
                    metrics.get(k).name,
                    judged);
        }
        looks.add(new Look(judged, values));
        return byName(values);
    }

    private Map<String, Double> byName(double[] values) {
        var named = new LinkedHashMap<String, Double>();
        IntStream.range(0, values.length).forEach(k -> named.put(metrics.get(k).name, values[k]));
        return named;
    }

    /** How often it was looked at. */
    public synchronized int looks() {
        return looks.size();
    }

    /** A row for each look, in order, with what each metric said. */
    public synchronized Table table() {
        var table = Table.create(
                IntColumn.create("look", IntStream.rangeClosed(1, looks.size()).toArray()),
                StringColumn.create("judged", looks.stream().map(Look::judged).toList()));
        for (int k = 0; k < metrics.size(); k++) {
            int metric = k;
            table.addColumns(
                    DoubleColumn.create(metrics.get(k).name, looks.stream().mapToDouble(look -> look.values[metric])));
        }
        return table;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d sealed rows, %d looks, judged by %s",
                rows.rows(),
                looks(),
                metrics.stream().map(Metric::name).toList());
    }
}
