package occam.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundStepsTest {
    /** What stands below the horizontal axis of a chart of that width whose line has so many values, evenly apart. */
    private static List<String> below(int width, double from, double step, int count) throws Exception {
        var chart = Theme.xy("x", "y", width, 300);
        double[] x = IntStream.range(0, count).mapToDouble(i -> from + i * step).toArray();
        chart.add("line", x, x);
        Figure.of(chart.finished()).image(1);
        double beyond = 0.03 * step * count;
        return names(chart).stream()
                .filter(name -> Double.parseDouble(name) >= from - beyond)
                .filter(name -> Double.parseDouble(name) <= from + (count - 1) * step + beyond)
                .toList();
    }

    private static List<String> names(LineChart chart) throws Exception {
        Object at = chart;
        for (var call : List.of("getAxisPair", "getXAxis", "getAxisTickCalculator", "getTickLabels")) {
            at = call(at, call);
        }
        return ((List<?>) at)
                .stream().filter(name -> name != null).map(Object::toString).toList();
    }

    private static Object call(Object owner, String name) throws Exception {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            var method = Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(name) && each.getParameterCount() == 0)
                    .findFirst();
            if (method.isPresent()) {
                method.get().setAccessible(true);
                return method.get().invoke(owner);
            }
        }
        throw new NoSuchMethodException(name);
    }

    @Test
    void fewValuesAreNamedEach() throws Exception {
        assertThat(below(500, 1, 1, 9)).hasToString("[1, 2, 3, 4, 5, 6, 7, 8, 9]");
        assertThat(below(500, 0.1, 0.1, 9)).hasToString("[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "630 | 1 | 1 | 30 | 5, 10, 15, 20, 25, 30",
                "500 | 0 | 0.1 | 36 | 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5",
                "500 | 0 | 0.0169491525 | 60 | 0, 0.2, 0.4, 0.6, 0.8, 1",
                "500 | -3 | 0.25 | 25 | -3, -2, -1, 0, 1, 2, 3",
                "630 | 1990 | 1 | 37 | 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025",
                "900 | 1000000 | 1 | 41 | 1000000, 1000005, 1000010, 1000015, 1000020, 1000025, 1000030, 1000035, 1000040",
                "500 | -1000.5 | 0.01 | 101 | -1000.4, -1000.2, -1000, -999.8, -999.6",
                "500 | 0 | 200 | 100 | 0, 5000, 10000, 15000, 20000",
            })
    void ofManyRoundOnesAre(int width, double from, double step, int count, String expected) throws Exception {
        assertThat(below(width, from, step, count)).hasToString("[" + expected + "]");
    }

    @Test
    void noTwoNamesTouch() throws Exception {
        for (int width = 250; width <= 900; width += 130) {
            for (int count = 2; count <= 60; count += 3) {
                var names = below(width, 0, 0.1, count);
                double longest = names.stream()
                        .mapToDouble(name -> FittedText.width(name, Theme.TEXT))
                        .max()
                        .orElseThrow();
                assertThat(names.size() * (longest + 6))
                        .as("%d values below %d pixels: %s", count, width, names)
                        .isLessThan(width);
            }
        }
    }
}
