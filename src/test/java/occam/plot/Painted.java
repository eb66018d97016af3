package occam.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.plot.chart.Figure;
import occam.plot.chart.Theme;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/** What a figure has put on the page. */
public final class Painted {
    /** What is not on the page. */
    private static final Set<String> SAID = Set.of("told", "sentence");

    private Painted() {}

    public static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    public static long count(BufferedImage image, Color color) {
        return Arrays.stream(pixels(image)).filter(rgb -> rgb == color.getRGB()).count();
    }

    /** Whether a square of so many pixels has this colour, as letters and lines have not. */
    public static boolean hasDot(BufferedImage image, Color color, int side) {
        var dot = new int[side * side];
        Arrays.fill(dot, color.getRGB());
        return IntStream.range(0, (image.getWidth() - side) * (image.getHeight() - side))
                .mapToObj(i -> image.getRGB(
                        i % (image.getWidth() - side), i / (image.getWidth() - side), side, side, null, 0, side))
                .anyMatch(square -> Arrays.equals(square, dot));
    }

    /** Something in its size, on no ground, and the same when it is drawn again. */
    public static void isPainted(Figure figure) {
        var image = figure.image(1);
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(figure.width(), figure.height());
        assertThat(image.getRGB(0, 0)).isZero();
        assertThat(count(image, Theme.NOTHING)).isLessThan(995L * image.getWidth() * image.getHeight() / 1000);
        assertThat(Arrays.equals(pixels(figure.image(1)), pixels(image)))
                .as("drawn twice")
                .isTrue();
    }

    /** The titles of a figure, its legend, its captions and the names on its axes. */
    public static List<String> words(Figure figure) {
        return parts(figure)
                .flatMap(part -> part instanceof Chart<?, ?> chart ? words(chart) : Stream.of(part))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Stream<String> words(Chart<?, ?> chart) {
        var styler = chart.getStyler();
        var names = chart.getSeriesMap().values().stream()
                .map(Series.class::cast)
                .filter(series -> series.isShowInLegend() && styler.isLegendVisible())
                .map(Series::getLabel);
        var below = chart instanceof CategoryChart bars
                ? bars.getSeriesMap().values().stream().limit(1).flatMap(series -> series.getXData().stream())
                : Stream.of();
        return Stream.of(
                        Stream.of(chart.getTitle(), chart.getXAxisTitle(), chart.getYAxisTitle()),
                        names,
                        below.map(Object::toString))
                .flatMap(words -> words);
    }

    /** The lines and points of a figure under this name, in the order of its panels. */
    public static List<XYSeries> series(Figure figure, String name) {
        return parts(figure)
                .filter(XYChart.class::isInstance)
                .map(chart -> ((XYChart) chart).getSeriesMap().get(name))
                .filter(series -> series != null)
                .toList();
    }

    private static Stream<?> parts(Object part) {
        if (part instanceof Collection<?> several) {
            return several.stream().flatMap(Painted::parts);
        }
        if (part instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(Painted::parts);
        }
        return part instanceof Record record
                ? Arrays.stream(record.getClass().getRecordComponents())
                        .filter(each -> !SAID.contains(each.getName()))
                        .flatMap(each -> parts(value(record, each)))
                : Stream.ofNullable(part);
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
