package occam.plot.chart;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeriesCategory;
import org.knowm.xchart.internal.series.AxesChartSeriesNumericalNoErrorBars;

/**
 * What a figure draws, in eight hexadecimal digits: the same for the same numbers on every machine, whatever its fonts. Numbers that are
 * drawn together count to a hundred thousandth of the largest of them, which no eye sees.
 */
final class Fingerprint {
    private static final double STEPS = 1e5;

    private final CRC32 sum = new CRC32();

    private Fingerprint() {}

    static String of(Figure figure) {
        var print = new Fingerprint();
        print.add(figure);
        return String.format(Locale.ROOT, "%08x", print.sum.getValue());
    }

    private void add(Object part) {
        if (part instanceof Number number) {
            add(new double[] {number.doubleValue()});
        } else if (part instanceof double[] numbers) {
            add(numbers);
        } else if (part instanceof Object[] several) {
            Arrays.stream(several).forEach(this::add);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(this::add);
        } else if (part instanceof Collection<?> several) {
            addAll(several);
        } else if (part instanceof Chart<?, ?> chart) {
            chart.getSeriesMap().values().forEach(this::addSeries);
        } else if (part instanceof Record record) {
            Arrays.stream(record.getClass().getRecordComponents()).forEach(component -> add(value(record, component)));
        }
    }

    private void addAll(Collection<?> several) {
        if (several.stream().allMatch(Number.class::isInstance)) {
            add(several.stream()
                    .mapToDouble(each -> ((Number) each).doubleValue())
                    .toArray());
        } else {
            several.forEach(this::add);
        }
    }

    private void addSeries(Object series) {
        if (series instanceof AxesChartSeriesNumericalNoErrorBars numbers) {
            add(numbers.getXData());
            add(numbers.getYData());
        } else if (series instanceof AxesChartSeriesCategory bars) {
            addAll(bars.getYData());
        }
    }

    private void add(double[] numbers) {
        double largest = Arrays.stream(numbers)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (double number : numbers) {
            add(Double.isFinite(number) ? Math.round(number / largest * STEPS) + "" : "none");
        }
        add(String.format(Locale.ROOT, "%.4e", largest));
    }

    private void add(String text) {
        sum.update((text + " ").getBytes(StandardCharsets.UTF_8));
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
