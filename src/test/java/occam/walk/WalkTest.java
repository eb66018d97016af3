package occam.walk;

import static occam.sweep.Factor.factor;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Range.uniform;
import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import occam.data.Correlation;
import occam.data.Datasets;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.neural.Engine;
import occam.neural.Network;
import occam.neural.train.Trainer;
import occam.plot.Plots;
import occam.sweep.Knob;
import occam.sweep.Sweep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method of the packages that a lesson imports gets nulls, numbers that are none, negative, empty and huge ones, and answers
 * with a value or with one line.
 */
class WalkTest {
    /** What does not answer with a value or with one line, and why that is right. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "job.Job.each(2147483647, ",
            "it is for short work, whose callers hear an interrupt between two calls of it");

    /** Doors for who writes exercises, figures, engines or places to run on, whom the compiler and the tests of all of them tell what is missing. */
    private static final Pattern FOR_AUTHORS = Pattern.compile(
            ".*\\b(exercise\\.(Calls|Exercise\\$Author|KeptFile|Misconception|MultipleChoice|Piece|ProgressFile|Titles|Words)"
                    + "|neural\\.(Architecture|Demand|Loss|Masks(\\$ByBatch)?|Model|Objective|ProximalStep|Schedule|Shape|Stage|Weights(\\$Part)?"
                    + "|Backend|Learner|language\\.(Alphabet|TrainingPlan|LanguageWeights|Bigrams)|Score\\.of|Score\\.mostProbable|Footprint\\.of|Network\\.with|dl4j\\.Dl4j|glassbox\\.(GlassBoxBackend|Matrix|FloatMatrix|DoubleMatrix|Blocks))"
                    + "|data\\.(SplitStep|Images\\$Mirror)|job\\.(MapRun|PortableWork)|sweep\\.FarTrial"
                    + "|exercise\\.Exercise\\.(of|again)|lesson\\.decay\\.AdamPieces|lesson\\.geometry\\.LinearProblems)\\b.*",
            Pattern.DOTALL);

    /** What figures are made of: in a lesson there are only lines and whole figures. */
    private static final Pattern FOR_FIGURES =
            Pattern.compile(".*\\bplot\\.chart\\.(?!Line\\b|Figure\\b).*", Pattern.DOTALL);

    /** Doors that no reader comes to, and why nothing usual is known for them. */
    private static final Map<String, String> NOT_FOR_READERS = Map.of(
            "occam.neural.dl4j.FencedBackend$Executioner.exec(", "ND4J calls it, with its own types",
            "occam.notebook.JJavaExtension.install(", "a kernel calls it, with itself");

    private static final Pattern IMPORT = Pattern.compile("import (?:static )?(occam(?:\\.[a-z]+)+)\\.");
    private static final PrintStream USUAL = System.out;
    private static Walk walk;

    @BeforeAll
    static void walkInSilence() throws Exception {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
        walk = new Walk(packages(), catalogue());
    }

    @AfterAll
    static void speakAgain() {
        System.setOut(USUAL);
    }

    /** Those that lessons import, and the root. */
    static Collection<String> packages() throws IOException {
        var packages = new TreeSet<>(Set.of("occam"));
        try (var files = Files.newDirectoryStream(Path.of("notebooks"), "*.ipynb")) {
            for (var file : files) {
                IMPORT.matcher(code(file)).results().forEach(found -> packages.add(found.group(1)));
            }
        }
        return packages;
    }

    private static String code(Path notebook) throws IOException {
        var cells = JsonParser.parseString(Files.readString(notebook))
                .getAsJsonObject()
                .getAsJsonArray("cells");
        var code = new StringBuilder();
        for (var cell : cells) {
            if (cell.getAsJsonObject().get("cell_type").getAsString().equals("code")) {
                lines(cell.getAsJsonObject().getAsJsonArray("source")).forEach(code::append);
            }
        }
        return code.toString();
    }

    private static Stream<String> lines(JsonArray source) {
        return StreamSupport.stream(source.spliterator(), false).map(JsonElement::getAsString);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void eachDoorGivesAValueOrOneLine(String name) {
        assertThat(walk.failures(name, EXCEPTIONS.keySet()))
                .filteredOn(
                        failure -> !FOR_AUTHORS.matcher(failure.split("\\(")[0]).matches())
                .filteredOn(
                        failure -> !FOR_FIGURES.matcher(failure.split("\\(")[0]).matches())
                .isEmpty();
    }

    @Test
    void somethingUsualIsKnownForEachDoor() throws Exception {
        assertThat(packages().stream().flatMap(name -> walk.strangers(name).stream()))
                .filteredOn(door -> !FOR_AUTHORS.matcher(door).matches())
                .filteredOn(door -> !FOR_FIGURES.matcher(door).matches())
                .filteredOn(door -> NOT_FOR_READERS.keySet().stream().noneMatch(door::contains))
                .isEmpty();
    }

    /** What does not come out of another door by itself, or not soon. */
    private static List<Object> catalogue() throws Exception {
        var moons = Datasets.moons(40, 0.1, 1);
        var split = moons.split(0.5, 0.25, 1);
        var network = Network.mlp(2, 3, 2).epochs(2).batch(10).on(Engine.glassBox());
        var all = new ArrayList<Object>(List.of(
                split.train(),
                Datasets.linear(20, new double[] {1, 0}, Correlation.none(), 0.1, 1),
                split,
                network,
                Trainer.fit(network, split, 1)));
        all.addAll(swept(network, split));
        Job.listen(new Keeping(all));
        Job.run("job", progress -> 1);
        constants().forEach(all::add);
        return all;
    }

    private static List<Object> swept(Network network, Split split) {
        var runs = Sweep.compare(variant("one", network)).seeds(1).run(split);
        var dropouts = Sweep.halving(4, 1, dropout(uniform(0, 0.5))).run(network.epochs(9), split);
        var ablation =
                Sweep.factorial(factor("one", Network::keepZeros)).seeds(2).run(network, split);
        return List.of(runs, Knob.l1(0.1, 0.2), dropouts, ablation, Plots.testAccuracy(runs));
    }

    private static Stream<Object> constants() throws IOException {
        return packages().stream()
                .flatMap(Walk::types)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers()))
                .map(WalkTest::value);
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Keeping(List<Object> all) implements JobListener {
        @Override
        public void started(Job job) {
            all.add(job);
        }

        @Override
        public void ended(Job job) {}
    }
}
