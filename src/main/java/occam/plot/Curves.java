package occam.plot;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.neural.Epoch;
import occam.neural.Epoch.Score;
import occam.neural.History;
import occam.sweep.Runs;
import occam.sweep.Sample;
import org.knowm.xchart.XYChart;

/** Learning curves. With more than two variants, only validation rows are drawn: more lines than colours cannot be read. */
final class Curves {
    private static final int BOTH_SETS = 2;

    private Curves() {}

    static Panels of(History history) {
        return both(List.of(""), List.of(List.of(history)));
    }

    static Panels of(Runs runs) {
        var histories = runs.variants().stream().map(runs::histories).toList();
        return both(runs.variants(), histories);
    }

    private static Panels both(List<String> names, List<List<History>> histories) {
        return Panels.row(
                Figure.of(panel("loss", names, histories, Score::loss)),
                Figure.of(panel("accuracy", names, histories, Score::accuracy)));
    }

    private static XYChart panel(
            String label, List<String> names, List<List<History>> histories, ToDoubleFunction<Score> number) {
        boolean both = names.size() <= BOTH_SETS;
        var chart = Theme.xy("", "epoch", both ? label : "validation " + label, Theme.PANEL, Theme.HEIGHT);
        for (int i = 0; i < names.size(); i++) {
            var prefix = names.size() == 1 ? "" : names.get(i) + ", ";
            if (both) {
                var train = curve(prefix + "training", histories.get(i), e -> number.applyAsDouble(e.train()));
                Draw.line(chart, train, Theme.color(names.size() == 1 ? 1 : i)).setLineStyle(Theme.DASHED);
            }
            var name = both ? prefix + "validation" : names.get(i);
            Draw.line(chart, curve(name, histories.get(i), e -> number.applyAsDouble(e.validation())), Theme.color(i));
        }
        return chart;
    }

    /** As far as the shortest goes, since histories that stopped early have no later epochs to take the mean of. */
    private static Line curve(String name, List<History> histories, ToDoubleFunction<Epoch> number) {
        int epochs = histories.stream().mapToInt(h -> h.epochs().size()).min().orElseThrow();
        var samples = IntStream.range(0, epochs)
                .mapToObj(e -> new Sample(histories.stream()
                        .mapToDouble(h -> number.applyAsDouble(h.epochs().get(e)))
                        .toArray()))
                .toList();
        var x = IntStream.rangeClosed(1, epochs).mapToDouble(e -> e).toArray();
        return Line.line(name, x, samples);
    }
}
