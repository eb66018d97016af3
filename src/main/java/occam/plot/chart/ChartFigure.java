package occam.plot.chart;

import static occam.InvalidInput.given;

import java.awt.Graphics2D;
import org.knowm.xchart.internal.chartpart.Chart;

/** A chart as a figure. */
record ChartFigure(Chart<?, ?> chart) implements Figure {
    @Override
    public int width() {
        return chart.getWidth();
    }

    @Override
    public int height() {
        return chart.getHeight();
    }

    @Override
    public String sentence() {
        return chart instanceof LineChart lines ? lines.sentence() : Sentence.of(chart);
    }

    @Override
    public void paint(Graphics2D graphics) {
        given(graphics, "graphics");
        Sound.check(chart);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
    }
}
