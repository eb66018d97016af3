package occam.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import occam.job.PortableWork.FarEnd;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a task does with its texts, one after another. Nothing of it but names and the handles of tables travels with it. */
final class FarTask extends AbstractFunction1<Iterator<List<String>>, FarTask.Answers> implements Serializable {
    private static final long serialVersionUID = 1;

    private final String farEnd;
    private final HashMap<String, Broadcast<byte[]>> tables;

    /**
     * What comes back of a task.
     *
     * @param texts one for each text that went there
     * @param nanos that it took
     */
    record Answers(List<String> texts, long nanos) implements Serializable {
        double seconds() {
            return (double) nanos / TimeUnit.SECONDS.toNanos(1);
        }
    }

    FarTask(String farEnd, Map<String, Broadcast<byte[]>> tables) {
        this.farEnd = farEnd;
        this.tables = new HashMap<>(tables);
    }

    @Override
    public Answers apply(Iterator<List<String>> partition) {
        long start = System.nanoTime();
        var end = farEnd();
        var answers = new ArrayList<String>();
        for (var text : partition.next()) {
            answers.add(end.work(text, name -> tables.get(name).value()));
            mustGoOn();
        }
        return new Answers(answers, System.nanoTime() - start);
    }

    /** What was interrupted is not the trial that was asked for. */
    private static void mustGoOn() {
        if (Thread.currentThread().isInterrupted() || TaskContext.get().isInterrupted()) {
            throw new TaskKilledException("cancelled");
        }
    }

    private FarEnd farEnd() {
        try {
            return (FarEnd) Class.forName(farEnd, true, Thread.currentThread().getContextClassLoader())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
