package occam.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import occam.job.MapRun;
import occam.job.Undisturbed;
import occam.spark.FarTask.Answers;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import scala.Function1;
import scala.Function2;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * One map on Spark, in waves: a wave is a job with some tasks for each slot, and the next one waits in Spark's queue before the slots are
 * free, with batches as long as the last tasks have shown to be right. A task that is lost with its executor is Spark's to run again, and
 * it gives each task's result once.
 */
final class SparkRun {
    private static final int WAVE = 2;
    private static final int QUIET_SECONDS = 20;
    private static final List<String> GROUP =
            List.of("spark.jobGroup.id", "spark.job.description", "spark.job.interruptOnCancel");

    private final SparkContext context;
    private final MapRun<?, ?> map;
    private final String group = "occam-" + UUID.randomUUID();
    private final Watch watch = new Watch(group);
    private final Batches batches = new Batches();
    private final BlockingQueue<Runnable> heard = new LinkedBlockingQueue<>();
    private final Map<String, Broadcast<byte[]>> tables = new HashMap<>();

    private int sent;
    private int outstanding;

    SparkRun(SparkContext context, MapRun<?, ?> map) {
        this.context = context;
        this.map = map;
    }

    void run() throws InterruptedException {
        var before = group(List.of(group, "Occam", "true"));
        context.addSparkListener(watch);
        try {
            allWaves();
        } catch (InterruptedException e) {
            stop();
            throw e;
        } catch (RuntimeException e) {
            stop();
            throw e;
        } finally {
            context.removeSparkListener(watch);
            group(before);
            tables.values().forEach(Broadcast::destroy);
        }
    }

    /** Gives what was set before. */
    private List<String> group(List<String> values) {
        var before = new ArrayList<String>();
        for (int i = 0; i < GROUP.size(); i++) {
            before.add(context.getLocalProperty(GROUP.get(i)));
            context.setLocalProperty(GROUP.get(i), values.get(i));
        }
        return before;
    }

    private void allWaves() throws InterruptedException {
        while (sent < map.count() || outstanding > 0) {
            while (sent < map.count() && outstanding <= slots()) {
                wave();
            }
            // an interrupt must not come between a result and its place in the file
            var next = heard.take();
            Undisturbed.run(next);
            map.say(watch.told());
        }
    }

    private int slots() {
        return Math.max(1, context.defaultParallelism());
    }

    private void wave() throws InterruptedException {
        var tasks = new ArrayList<List<Integer>>();
        var texts = new ArrayList<String>();
        var known = new LinkedHashMap<String, Broadcast<byte[]>>();
        for (int t = 0; t < WAVE * slots() && sent < map.count(); t++) {
            tasks.add(batch(texts, known));
        }
        outstanding += tasks.size();
        submit(tasks, partitions(tasks, texts), new FarTask(map.farEnd().getName(), known));
    }

    private List<Integer> batch(List<String> texts, Map<String, Broadcast<byte[]>> known) throws InterruptedException {
        var indices = new ArrayList<Integer>();
        int size = batches.next(map.count() - sent, slots());
        for (int k = 0; k < size; k++, sent++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var parcel = map.parcel(sent);
            parcel.tables().forEach((name, bytes) -> known.put(name, table(name, bytes)));
            texts.add(parcel.text());
            indices.add(sent);
        }
        return indices;
    }

    private Broadcast<byte[]> table(String name, byte[] bytes) {
        return tables.computeIfAbsent(
                name, n -> JavaSparkContext.fromSparkContext(context).broadcast(bytes));
    }

    /** One for each task. */
    private RDD<List<String>> partitions(List<List<Integer>> tasks, List<String> texts) {
        var partitions = new ArrayList<List<String>>();
        int from = 0;
        for (var task : tasks) {
            partitions.add(List.copyOf(texts.subList(from, from + task.size())));
            from += task.size();
        }
        return JavaSparkContext.fromSparkContext(context)
                .parallelize(partitions, partitions.size())
                .rdd();
    }

    private void submit(List<List<Integer>> tasks, RDD<List<String>> texts, FarTask work) {
        Function2<Object, Answers, BoxedUnit> took = (task, answers) -> {
            heard.add(() -> take(tasks.get((int) task), answers));
            return BoxedUnit.UNIT;
        };
        var partitions = new ArrayList<Object>();
        for (int t = 0; t < tasks.size(); t++) {
            partitions.add(t);
        }
        context.submitJob(texts, work, CollectionConverters.asScala(partitions).toSeq(), took, () -> BoxedUnit.UNIT)
                .onComplete(ended(), ExecutionContext.fromExecutor(Runnable::run));
    }

    private void take(List<Integer> indices, Answers answers) {
        outstanding--;
        batches.took(answers.seconds(), indices.size());
        map.take(indices, answers.texts());
    }

    private Function1<Try<BoxedUnit>, Object> ended() {
        return result -> {
            if (result.isFailure()) {
                heard.add(() -> fail(result.failed().get()));
            }
            return BoxedUnit.UNIT;
        };
    }

    private static void fail(Throwable e) {
        var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw new IllegalStateException("Spark has given up: " + line, e);
    }

    /** Nothing goes on after this, and what has come in is kept. */
    private void stop() throws InterruptedException {
        context.cancelJobGroup(group);
        watch.awaitQuiet(QUIET_SECONDS);
        for (var left = heard.poll(); left != null; left = heard.poll()) {
            drain(left);
        }
    }

    /** But for what has failed: that is told already, or cancelled. */
    private static void drain(Runnable left) {
        try {
            Undisturbed.run(left);
        } catch (RuntimeException e) {
            // of a job that was cancelled
        }
    }
}
