package occam.plot.sweep;

import java.util.List;
import java.util.stream.IntStream;
import occam.plot.chart.BarChart;
import occam.plot.chart.FittedText;
import occam.plot.chart.Theme;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;

/** Names below bars: side by side where there is room, cut where there nearly is, else upright. */
record BarNames(List<String> names) {
    private static final int BESIDE = 80;
    private static final double FILLED = 0.96;
    private static final int GAP = 8;
    private static final int ENOUGH = 90;
    private static final int UPRIGHT = 160;
    private static final int LINE = 14;

    BarNames {
        names = names.stream().map(FittedText::named).toList();
    }

    /** As they stand below a chart, which grows if they stand upright. */
    List<String> below(BarChart chart) {
        double room = FILLED * (chart.getWidth() - BESIDE) / names.size();
        // Of more names than it may write XChart leaves some out, and puts the others below the wrong bars.
        chart.getStyler().setXAxisMaxLabelCount(Math.max(2, names.size()));
        if (IntStream.range(0, names.size()).allMatch(k -> fits(k, room))) {
            return names;
        }
        if (room >= ENOUGH) {
            return fitted(room - GAP);
        }
        var upright = fitted(UPRIGHT);
        chart.getStyler().setXAxisLabelRotation(90).setXAxisLabelAlignmentVertical(TextAlignment.Right);
        double longest = upright.stream().mapToDouble(BarNames::width).max().orElseThrow();
        chart.grow((int) Math.max(0, (LINE - room) * names.size() / FILLED), (int) longest);
        return upright;
    }

    private boolean fits(int k, double room) {
        double next = k + 1 < names.size() ? width(names.get(k + 1)) : width(names.get(k));
        return (width(names.get(k)) + next) / 2 <= room;
    }

    private List<String> fitted(double room) {
        return names.stream()
                .map(name -> FittedText.fitted(name, Theme.TEXT, room))
                .toList();
    }

    private static double width(String name) {
        return FittedText.width(name, Theme.TEXT);
    }
}
