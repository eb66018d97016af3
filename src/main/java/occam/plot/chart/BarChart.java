package occam.plot.chart;

import java.awt.Graphics2D;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;

/** XChart's chart of bars, with an axis that can be read whatever the size of its numbers. */
public final class BarChart extends CategoryChart {
    private static final double LEAST_STEP = 1e-4;

    /** What a series is made of. */
    private record Numbers(CategorySeries series, List<?> x, List<? extends Number> y) {
        static Numbers of(CategorySeries series) {
            return new Numbers(
                    series,
                    List.copyOf(series.getXData()),
                    series.getYData().stream().toList());
        }

        Numbers by(Ruler ruler) {
            return new Numbers(
                    series, x, y.stream().map(value -> moved(value, ruler)).toList());
        }

        private static Double moved(Number value, Ruler ruler) {
            return value == null ? null : Double.valueOf(ruler.place().applyAsDouble(value.doubleValue()));
        }

        void set() {
            series.replaceData(x, y, null);
        }
    }

    private List<String> names = List.of();

    /** XChart's, with axes that can be read. */
    public BarChart(CategoryChartBuilder builder) {
        super(builder);
    }

    /** What its bars are called in whole, for those who hear it; below them there may be room for a part only. */
    public void hear(List<String> names) {
        this.names = List.copyOf(names);
    }

    List<String> heard() {
        return names;
    }

    /** More to the right and below. */
    public void grow(int across, int down) {
        setWidth(getWidth() + across);
        setHeight(getHeight() + down);
    }

    @Override
    public String toString() {
        return Sentence.of(this);
    }

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        Sound.check(this);
        var scale = Scale.up(styler);
        scale.ruler(heights(), LEAST_STEP)
                .ifPresentOrElse(
                        ruler -> paint(scale, ruler, () -> super.paint(graphics, width, height)),
                        () -> super.paint(graphics, width, height));
    }

    private void paint(Scale scale, Ruler ruler, Runnable painting) {
        var own = seriesMap.values().stream().map(Numbers::of).toList();
        try {
            scale.by(ruler).setUp(styler);
            own.forEach(numbers -> numbers.by(ruler).set());
            painting.run();
        } finally {
            scale.setUp(styler);
            own.forEach(Numbers::set);
        }
    }

    private Span heights() {
        return Span.of(seriesMap.values().stream()
                .map(CategorySeries::getYData)
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue));
    }
}
