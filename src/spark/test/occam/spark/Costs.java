package occam.spark;

import static occam.neural.Engine.glassBox;
import static occam.spark.OnSpark.spark;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Range.logUniform;
import static occam.sweep.Range.uniform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.data.Split;
import occam.job.Job;
import occam.job.PortableWork;
import occam.neural.Network;
import occam.sweep.Search;
import occam.sweep.Sweep;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** What {@code src/book/spark.md} says of costs: threads beside two executors on this machine, and tasks that do nothing. */
public final class Costs {
    private static final Split SPLIT =
            Datasets.digits().split(0.6, 0.2, 1).takeTrain(320).withTrainLabelNoise(0.3);
    private static final Network BASE =
            Network.mlp(64, 64, 64, 10).batch(32).epochs(100).scoreEvery(20).on(glassBox());
    private static final int SETTINGS = 1000;
    private static final int TASKS = 100_000;
    private static final int TURNS = 2;

    private Costs() {}

    /** Work that is none. */
    static final class Idle implements PortableWork<Integer, Integer> {
        /** Gives back what it gets. */
        public static final class Echo implements FarEnd {
            /** Needs nothing. */
            public Echo() {}

            @Override
            public String work(String text, Function<String, byte[]> tables) {
                return text;
            }
        }

        @Override
        public Integer apply(Integer input) {
            return input;
        }

        @Override
        public Class<? extends FarEnd> farEnd() {
            return Echo.class;
        }

        @Override
        public Parcel parcel(Integer input) {
            return new Parcel(String.valueOf(input), Map.of());
        }

        @Override
        public Integer result(Integer input, String answer) {
            return Integer.valueOf(answer);
        }
    }

    /** Takes the jar of this package, and how many settings to try; prints as it goes. */
    public static void main(String[] arguments) throws Exception {
        int settings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SETTINGS;
        var session = OnSpark.session("local-cluster[2,1,1024]")
                .config("spark.jars", OnSpark.settings().get("spark.jars") + "," + arguments[0])
                // as this process has it
                .config("spark.executor.extraJavaOptions", "-XX:+UseSerialGC")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        try {
            trials(session, settings);
            tasks(session);
            lines();
        } finally {
            session.stop();
        }
    }

    private static Search search(int settings) {
        return Sweep.random(settings, 1, learningRate(logUniform(1e-4, 1e-2)), dropout(uniform(0, 0.8)))
                .seeds(2);
    }

    /** In turn, since a machine that others use too is never the same for long; compilers have had their time before. */
    private static void trials(SparkSession session, int settings) {
        timed("warm, threads", () -> search(settings / 2).run(BASE, SPLIT));
        timed("warm, Spark", () -> search(settings / 2).on(spark(session)).run(BASE, SPLIT));
        for (int turn = 1; turn <= TURNS; turn++) {
            var tally = new Tally();
            session.sparkContext().addSparkListener(tally);
            var here = timed(
                    2 * settings + " trials, threads", () -> search(settings).run(BASE, SPLIT));
            var there = timed(
                    2 * settings + " trials, Spark",
                    () -> search(settings).on(spark(session)).run(BASE, SPLIT));
            session.sparkContext().removeSparkListener(tally);
            say("%s; equal to the last digit: %s", tally, here.equals(there));
        }
    }

    /** What Spark measures of its tasks, in milliseconds. */
    private static final class Tally extends SparkListener {
        private int tasks;
        private long whole;
        private long work;
        private double processor;

        @Override
        public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
            tasks++;
            whole += end.taskInfo().duration();
            work += end.taskMetrics().executorRunTime();
            processor += end.taskMetrics().executorCpuTime() / 1e6;
        }

        @Override
        public synchronized String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d tasks of %.2f s, in which they work %.2f s and the processor %.2f s",
                    tasks,
                    whole / 1e3,
                    work / 1e3,
                    processor / 1e3);
        }
    }

    private static void tasks(SparkSession session) {
        var context = JavaSparkContext.fromSparkContext(session.sparkContext());
        var nothing = Collections.nCopies(TASKS, 0);
        for (int tasks : List.of(1000, TASKS)) {
            timed(tasks + " empty tasks of Spark's own", () -> {
                context.parallelize(nothing.subList(0, tasks), tasks).foreachPartition(inputs -> {});
                return "";
            });
        }
        var inputs = IntStream.range(0, TASKS).boxed().toList();
        timed(
                TASKS + " empty inputs in batches",
                () -> Job.map(spark(session), "idle", inputs, new Idle(), done -> ""));
    }

    /** A trial's line is forced to the disk before the next one. */
    private static void lines() throws Exception {
        var folder = Files.createTempDirectory("costs");
        var quick = BASE.epochs(1).scoreEvery(1);
        timed("400 trials of an epoch, without a file", () -> search(200).run(quick, SPLIT));
        timed(
                "400 trials of an epoch, with a file",
                () -> search(200).resumeFrom(folder.resolve("runs.jsonl")).run(quick, SPLIT));
        say("bytes a trial: %d", Files.size(folder.resolve("runs.jsonl")) / 400);
        describe(folder);
    }

    private static void describe(Path folder) throws Exception {
        timed("20000 settings planned, none trained", () -> {
            Thread.currentThread().interrupt();
            var runs = search(20_000).run(BASE, SPLIT);
            Thread.interrupted();
            return runs;
        });
        Files.deleteIfExists(folder.resolve("runs.jsonl"));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        double cpu = cpu();
        long start = System.nanoTime();
        var result = work.get();
        double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        say("%s: %.2f s, %.2f s of the processor", what, seconds, cpu() - cpu);
        return result;
    }

    /** Of this process and of those that it has begun. */
    private static double cpu() {
        return (ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis()
                        + ProcessHandle.current()
                                .descendants()
                                .mapToLong(process -> process.info()
                                        .totalCpuDuration()
                                        .orElse(Duration.ZERO)
                                        .toMillis())
                                .sum())
                / 1e3;
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
