package occam.notebook;

import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Bootstrap;
import occam.data.Datasets;
import occam.linear.CrossValidation;
import occam.linear.Linear;
import occam.neural.Engine;
import occam.neural.Network;
import occam.penalty.Penalty;
import occam.plot.Plots;
import occam.plot.chart.Line;
import occam.sweep.Sweep;
import occam.tuning.Tuning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's language changes neither what is read nor what is shown. */
class LocaleTest {
    private static final Locale USUAL = Locale.getDefault();
    private static final Locale USUAL_FORMAT = Locale.getDefault(Locale.Category.FORMAT);

    @TempDir
    private static Path folder;

    private static List<Object> usual;

    @BeforeAll
    static void showInNoLanguage() {
        Locale.setDefault(Locale.ROOT);
        usual = shown();
    }

    @AfterEach
    void speaksAsBefore() {
        Locale.setDefault(USUAL);
        Locale.setDefault(Locale.Category.FORMAT, USUAL_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "tr-TR", "ar-EG", "hi-IN-u-nu-deva", "fa-IR", "de-CH"})
    void everyLanguageSeesTheSame(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(shown()).isEqualTo(usual);
    }

    private static List<Object> shown() {
        var split = Datasets.moons(1234, 0.3, 1).split(0.5, 0.25, 1);
        var network = Network.mlp(2, 4, 2).epochs(2).on(Engine.glassBox());
        var runs = Sweep.compare(variant("IMPLICIT", network), variant("dropout", network.dropout(0.5)))
                .seeds(2)
                .run(split);
        var diabetes = Datasets.diabetes().columns("age", "bmi");
        return Stream.of(
                        read("a,y\n1234.5,0.25\n"),
                        read("a,y\n12.5%,1\n"),
                        refusal(),
                        split,
                        Bootstrap.mean(new double[] {0.25, 1}, 0.95, 2000, 1),
                        Linear.fit(diabetes, Penalty.l1(0.5)),
                        CrossValidation.of(diabetes, Penalty::l1, 3, 1),
                        network,
                        runs,
                        runs.table(),
                        Plots.testAccuracy(runs),
                        Plots.logX(Plots.lines(
                                "x", "y", Line.line("line", new double[] {0.01, 1, 1e4}, new double[] {0.5, 1234.5, 1
                                }))),
                        Tuning.of(Datasets.moons(60, 0.1, 1), 1),
                        new Claim("half", 1234.5, Bound.atLeast(0.5)),
                        new double[] {0.5, 1234.5, 1e-7})
                .map(value -> (Object) Renderings.all().of(value).data())
                .toList();
    }

    private static String read(String text) {
        try {
            var file = Files.writeString(folder.resolve("own.csv"), text);
            return Double.toString(Datasets.regression(file, "y").x()[0][0]);
        } catch (InvalidInput e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String refusal() {
        try {
            return Datasets.sine(Integer.MAX_VALUE, 0.5, 1).toString();
        } catch (InvalidInput e) {
            return e.getMessage();
        }
    }
}
