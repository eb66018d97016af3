package occam.spark;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import scala.jdk.javaapi.CollectionConverters;

/** What Spark tells of the tasks of one job group: where they run, and how many it has had to run again. */
final class Watch extends SparkListener {
    private static final String GROUP = "spark.jobGroup.id";

    private final String group;
    private final Set<Object> stages = new HashSet<>();
    private final Set<Long> running = new HashSet<>();
    private final Set<String> executors = new HashSet<>();
    private int lost;

    Watch(String group) {
        this.group = group;
    }

    @Override
    public synchronized void onJobStart(SparkListenerJobStart start) {
        if (group.equals(start.properties().getProperty(GROUP))) {
            stages.addAll(CollectionConverters.asJava(start.stageIds()));
        }
    }

    @Override
    public synchronized void onTaskStart(SparkListenerTaskStart start) {
        if (stages.contains(start.stageId())) {
            running.add(start.taskInfo().taskId());
            executors.add(start.taskInfo().executorId());
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        if (running.remove(end.taskInfo().taskId())) {
            lost += end.taskInfo().successful() ? 0 : 1;
            notifyAll();
        }
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        executors.remove(removed.executorId());
    }

    /** Waits until no task goes on any more, but not for an executor that does not answer. */
    synchronized void awaitQuiet(int mostSeconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(mostSeconds);
        while (!running.isEmpty() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
    }

    synchronized String told() {
        return String.format(
                Locale.ROOT,
                "on Spark, %d executor%s, %d task%s at work%s",
                executors.size(),
                executors.size() == 1 ? "" : "s",
                running.size(),
                running.size() == 1 ? "" : "s",
                lost == 0 ? "" : ", " + lost + " run again");
    }
}
