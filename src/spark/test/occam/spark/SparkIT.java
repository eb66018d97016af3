package occam.spark;

import static occam.neural.Engine.glassBox;
import static occam.spark.OnSpark.spark;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Range.logUniform;
import static occam.sweep.Range.uniform;
import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.sweep.Runs;
import occam.sweep.Search;
import occam.sweep.Sweep;
import occam.sweep.Trial;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two real executor processes give what the threads of one process give, whatever becomes of them. */
@Timeout(600) // a map that waits for ever would stop the build
class SparkIT {
    private static final Split SPLIT =
            Datasets.digits().split(0.6, 0.2, 1).takeTrain(300).withTrainLabelNoise(0.3);
    private static final Network BASE =
            Network.mlp(64, 32, 10).epochs(10).batch(30).on(glassBox());

    private static SparkSession session;

    @BeforeAll
    static void begin() {
        // tests run from a folder of classes, which executors do not get
        var jars = OnSpark.settings().get("spark.jars") + "," + System.getProperty("spark.jar");
        session = OnSpark.session("local-cluster[2,1,1024]")
                .config("spark.jars", jars)
                .config("spark.ui.enabled", "false")
                .getOrCreate();
    }

    @AfterAll
    static void end() throws IOException {
        session.stop();
        // each executor leaves its copy of the jars there
        var work = Path.of(System.getenv("SPARK_HOME"), "work");
        try (var all = Files.walk(work)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    /** Does something once, as soon as a job has shown so many of its parts. */
    private static void whenDone(int parts, Runnable action) {
        Job.listen(new JobListener() {
            @Override
            public void started(Job job) {
                var watcher = new Thread(() -> {
                    while (!job.ended() && job.fraction() * parts(job) < parts) {
                        // a core of its own would be one taken from the executors
                        Thread.yield();
                    }
                    if (!job.ended()) {
                        action.run();
                    }
                });
                watcher.setDaemon(true);
                watcher.start();
            }

            @Override
            public void ended(Job job) {}
        });
    }

    private static double parts(Job job) {
        return Double.parseDouble(job.detail().split(" ")[2]);
    }

    private static Search search(int settings) {
        return Sweep.random(settings, 1, learningRate(logUniform(1e-4, 1e-1)), dropout(uniform(0, 0.8)))
                .seeds(2);
    }

    private static Set<Long> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains("org.apache.spark.executor.CoarseGrainedExecutorBackend"))
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aSearchGivesWhatThreadsGive() {
        assertThat(search(40).on(spark(session)).run(BASE, SPLIT))
                .isEqualTo(search(40).run(BASE, SPLIT));
        assertThat(executors()).hasSize(2);
    }

    @Test
    void aComparisonGivesWhatThreadsGive() {
        var sweep = Sweep.compare(
                variant("plain", BASE),
                variant("DeepLearning4J", Network.mlp(64, 16, 10).epochs(2)),
                variant("code", BASE, split -> split.mapRows(rows -> rows.mapValues(v -> v / 16))));
        assertThat(sweep.on(spark(session)).run(SPLIT)).isEqualTo(sweep.run(SPLIT));
    }

    @Test
    void ofAnExecutorThatIsKilledNothingIsLostAndNothingComesTwice() {
        var before = executors();
        var killed = new AtomicReference<Long>();
        whenDone(40, () -> {
            killed.set(before.iterator().next());
            ProcessHandle.of(killed.get()).orElseThrow().destroyForcibly();
        });
        var runs = search(200).on(spark(session)).run(BASE, SPLIT);
        Job.listen(JobListener.NOBODY);
        assertThat(killed.get()).isNotNull();
        assertThat(ProcessHandle.of(killed.get()).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(runs.trials()).hasSize(400).doesNotHaveDuplicates();
        assertThat(runs).isEqualTo(search(200).run(BASE, SPLIT));
    }

    @Test
    void anInterruptKeepsWhatIsDoneAndTheFileGoesOnFromThere(@TempDir Path folder) throws IOException {
        var file = folder.resolve("runs.jsonl");
        var caller = Thread.currentThread();
        whenDone(20, caller::interrupt);
        var some = search(300).on(spark(session)).resumeFrom(file).run(BASE, SPLIT);
        Job.listen(JobListener.NOBODY);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(some.trials()).hasSizeBetween(20, 599);
        assertThat(session.sparkContext().statusTracker().getActiveJobIds()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(1 + some.trials().size());
        var whole = search(300).on(spark(session)).resumeFrom(file).run(BASE, SPLIT);
        assertThat(whole.trials()).hasSize(600).containsAll(some.trials());
        assertThat(Files.readAllLines(file)).hasSize(601);
        assertThat(whole).isEqualTo(search(300).run(BASE, SPLIT));
    }

    /** One row of a hundred is too large for any network; it is a trial's bad luck to have it among those that it learns from. */
    private static Split poisoned() {
        var moons = Datasets.moons(100, 0.1, 1);
        var x = moons.x().clone();
        x[0] = new double[] {1e39, 0};
        var rows = new Dataset(moons.columns(), x, moons.y(), moons.classes());
        return LongStream.range(0, 100)
                .mapToObj(seed -> rows.split(0.6, 0.2, seed).takeTrain(20))
                .filter(SparkIT::isClean)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isClean(Split split) {
        return Stream.of(split.train(), split.validation(), split.test())
                .flatMap(part -> Arrays.stream(part.x()))
                .noneMatch(row -> row[0] == 1e39);
    }

    @Test
    void aPoisonedTrialIsOneThatFailed() {
        var search = Sweep.over(learningRate(1e-3, 1e30)).seeds(6);
        var network = Network.mlp(2, 8, 2).epochs(2).batch(10).on(glassBox());
        var runs = search.on(spark(session)).run(network, poisoned());
        assertThat(runs).isEqualTo(search.run(network, poisoned()));
        assertThat(runs.trials().stream().map(Trial::state)).contains(Trial.State.FAILED, Trial.State.DIVERGED);
    }

    private static final String FILE = """
            {
              "data": {"csv": "own.csv", "target": "target"},
              "shares": {"train": 0.6, "validation": 0.2},
              "splitSeed": 3,
              "steps": [{"kind": "takeTrain", "n": 100}, {"kind": "labelNoise", "share": 0.2}, {"kind": "standardized"}],
              "network": {"mlp": [2, 16, 2], "epochs": 5, "batch": 20, "optimizer": {"kind": "adam", "learningRate": 0.001, "weightDecay": 0.1}},
              "random": {"count": 6, "seed": 5, "ranges": {
                "LEARNING_RATE": {"lowest": 1e-4, "highest": 0.1, "density": "EVEN_IN_LOG"},
                "DROPOUT": {"lowest": 0, "highest": 0.8, "density": "EVEN"}}},
              "seeds": 2
            }
            """;

    @Test
    void aFileIsTheSameSweepAndItsTrialsAreLinesAndParquet(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("sweep.json"), FILE);
        var moons = Datasets.moons(200, 0.2, 1);
        Files.writeString(
                folder.resolve("own.csv"),
                IntStream.range(0, moons.rows())
                        .mapToObj(i -> moons.x()[i][0] + "," + moons.x()[i][1] + "," + (int) moons.y()[i])
                        .collect(Collectors.joining("\n", "x,y,target\n", "\n")));
        var runs = Submit.run(session, file.toString(), folder.resolve("out").toString());
        var split = Datasets.classification(folder.resolve("own.csv"), "target")
                .split(0.6, 0.2, 3)
                .takeTrain(100)
                .withTrainLabelNoise(0.2)
                .standardized();
        var network = Network.mlp(2, 16, 2)
                .epochs(5)
                .batch(20)
                .optimizer(Optimizer.adamW(1e-3, 0.1))
                .on(glassBox());
        var here = Sweep.random(6, 5, learningRate(logUniform(1e-4, 1e-1)), dropout(uniform(0, 0.8)))
                .seeds(2)
                .run(network, split);
        assertThat(runs).isEqualTo(here);
        assertThat(Files.readAllLines(folder.resolve("out/runs.jsonl"))).hasSize(13);
        var read = session.read().parquet(folder.resolve("out/runs.parquet").toString());
        assertThat(read.count()).isEqualTo(12);
        assertThat(read.select("test_loss").collectAsList().stream().map(row -> row.getDouble(0)))
                .containsExactlyInAnyOrderElementsOf(
                        here.trials().stream().map(trial -> trial.test().loss()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"seeds\": 2|\"seed\": 2|has an unknown field 'seed'; there are [data, grid, network, random, seeds, shares,"
                        + " splitSeed, steps]",
                "\"kind\": \"takeTrain\"|\"kind\": \"take\"|there is no SplitStep of the kind 'take'",
                "LEARNING_RATE|RATE|a knob is 'RATE'; there are [learning rate,",
                "\"mlp\"|\"sizes\"|the field 'mlp' is missing",
                "{|[|holds no sweep"
            })
    void whatIsNoSweepIsRefusedInOneLine(String what, String by, String line, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("sweep.json"), FILE.replace(what, by));
        assertThatThrownBy(() -> SweepFile.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(line);
    }

    @Test
    void whoWatchesSeesTheMapFillAndWhereItRuns() {
        var seen = new AtomicReference<Job>();
        Job.listen(new JobListener() {
            @Override
            public void started(Job job) {
                seen.set(job);
            }

            @Override
            public void ended(Job job) {}
        });
        search(20).on(spark(session)).run(BASE, SPLIT);
        assertThat(seen.get().detail()).startsWith("40 of 40 · on Spark, ");
        assertThat(((Runs) seen.get().view()).trials()).hasSize(40);
    }

    @Test
    void otherKernelsOfOpenBlasAreRefused() {
        var conf = session.conf();
        var type = conf.get("spark.executorEnv.OPENBLAS_CORETYPE", "");
        assertThat(type).isEqualTo(System.getenv().getOrDefault("OPENBLAS_CORETYPE", ""));
        var other = session.newSession();
        other.conf().set("spark.executorEnv.OPENBLAS_CORETYPE", "Sandybridge");
        assertThatThrownBy(() -> spark(other))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(
                        "executors would compute with OPENBLAS_CORETYPE 'Sandybridge' and this process does");
    }

    @Test
    void whatCannotTravelRunsHere() {
        assertThat(Job.map(spark(session), "squares", List.of(1, 2, 3), i -> i * i, done -> ""))
                .containsExactly(1, 4, 9);
    }

    @Test
    void executorsHaveOneThreadForEachModel() {
        assertThat(OnSpark.settings())
                .containsAllEntriesOf(
                        Map.of("spark.executorEnv.OMP_NUM_THREADS", "1", "spark.executorEnv.OCCAM_THREADS", "1"));
    }
}
