package occam.notebook;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import occam.exercise.Dialogue;
import occam.exercise.Markdown;
import occam.exercise.ProgressTable;
import occam.exercise.Report;
import occam.explore.Explorer;
import occam.plot.chart.Figure;
import occam.sweep.RiskRecord;
import occam.tuning.Evaluation;
import org.knowm.xchart.internal.chartpart.Chart;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/** How each kind of value is rendered, the same on every kernel. */
final class Renderings {
    private static final int SHARP = 2;
    private static final Renderings ALL = new Renderings();

    private final Map<Class<?>, Function<Object, Rendering>> byType = new LinkedHashMap<>();

    private Renderings() {
        add(Chart.class, chart -> figure(Figure.of(chart)));
        add(Figure.class, Renderings::figure);
        add(Table.class, TableHtml::render);
        add(RiskRecord.class, record -> TableHtml.render(record.table()));
        add(double[].class, row -> Rendering.text(Numbers.row(row)));
        add(double[][].class, rows -> Rendering.text(Numbers.matrix(rows)));
        add(float[].class, row -> Rendering.text(Numbers.row(doubles(row))));
        add(
                int[].class,
                row -> Rendering.text(
                        Numbers.row(Arrays.stream(row).asDoubleStream().toArray())));
        add(INDArray.class, Renderings::array);
        add(String.class, PlainText::render);
        add(Claim.class, Claim::render);
        add(Symptom.class, Symptom::render);
        add(Report.class, Checks::render);
        add(ProgressTable.class, Checks::render);
        add(Evaluation.class, Evaluations::render);
        add(Markdown.class, PlainText::render);
        add(Explorer.class, Explorers::render);
        add(Dialogue.class, Explorers::render);
    }

    static Renderings all() {
        return ALL;
    }

    Map<Class<?>, Function<Object, Rendering>> byType() {
        return byType;
    }

    /** The rendering of this value; its {@code toString} if it is of no known kind. */
    Rendering of(Object value) {
        return byType.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(value))
                .findFirst()
                .map(entry -> entry.getValue().apply(value))
                .orElseGet(() -> Rendering.text(String.valueOf(value)));
    }

    /** What this value draws, if it is a chart or another figure. */
    static Optional<Figure> figureOf(Object value) {
        if (value instanceof Chart<?, ?> chart) {
            return Optional.of(Figure.of(chart));
        }
        return value instanceof Figure figure ? Optional.of(figure) : Optional.empty();
    }

    private <T> void add(Class<T> type, Function<T, Rendering> rendering) {
        byType.put(type, value -> rendering.apply(type.cast(value)));
    }

    /** A figure that soon makes room for the next. */
    static Rendering passing(Figure figure) {
        return figure(figure, Png.quick(figure.image(SHARP))).passing();
    }

    private static Rendering figure(Figure figure) {
        return figure(figure, Png.small(figure.image(SHARP)));
    }

    /** Its sentence is what a console prints, and what nbconvert takes from the metadata for those who do not see the picture. */
    private static Rendering figure(Figure figure, byte[] png) {
        var sentence = figure.sentence();
        return Rendering.text(sentence)
                .with("image/png", Base64.getEncoder().encodeToString(png))
                .about("image/png", Map.of("width", figure.width(), "height", figure.height(), "alt", sentence))
                .about("occam", Map.of("drawn", figure.fingerprint()));
    }

    private static Rendering array(INDArray array) {
        var shape = Arrays.toString(array.shape());
        return switch (array.rank()) {
            case 0, 1 ->
                Rendering.text(Numbers.row(array.reshape(array.length()).toDoubleVector()));
            case 2 -> Rendering.text(Numbers.matrix(array.toDoubleMatrix()));
            default -> Rendering.text("array of shape " + shape + ", mean " + array.meanNumber());
        };
    }

    private static double[] doubles(float[] row) {
        var wide = new double[row.length];
        Arrays.setAll(wide, i -> row[i]);
        return wide;
    }
}
