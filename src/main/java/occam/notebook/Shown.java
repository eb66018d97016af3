package occam.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import occam.Html;
import occam.explore.View;
import occam.plot.chart.Figure;
import occam.plot.chart.Panels;

/**
 * What a view shows, sorted: its figures as one, side by side, and the others, rendered.
 *
 * @param figure nothing if there is no figure
 */
record Shown(Optional<Figure> figure, List<Rendering> others, String words) {
    static Shown of(View view) {
        var figures = new ArrayList<Figure>();
        var others = new ArrayList<Rendering>();
        for (var value : view.shown()) {
            Renderings.figureOf(value)
                    .ifPresentOrElse(
                            figures::add, () -> others.add(Renderings.all().of(value)));
        }
        return new Shown(one(figures), others, view.words());
    }

    private static Optional<Figure> one(List<Figure> figures) {
        return figures.size() < 2
                ? figures.stream().findFirst()
                : Optional.of(Panels.row(figures.toArray(Figure[]::new)));
    }

    /** All of it, in the order in which a reader meets it. */
    List<Rendering> outputs() {
        var outputs = new ArrayList<Rendering>();
        figure.map(Renderings.all()::of).ifPresent(outputs::add);
        outputs.addAll(others);
        if (!words.isEmpty() || outputs.isEmpty()) {
            outputs.add(Rendering.html("<div>" + Html.escape(words) + "</div>", words));
        }
        return outputs;
    }

    /** The others as markup. */
    String html() {
        return others.stream().map(Shown::html).collect(Collectors.joining());
    }

    private static String html(Rendering rendering) {
        var markup = rendering.data().get("text/html");
        return markup == null
                ? "<pre>" + Html.escape(String.valueOf(rendering.data().get("text/plain"))) + "</pre>"
                : markup.toString();
    }
}
