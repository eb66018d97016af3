package occam.notebook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import occam.Html;
import occam.job.Job;
import occam.job.JobListener;
import occam.linear.CrossValidation;
import occam.neural.History;
import occam.plot.Plots;
import occam.plot.SweepPlots;
import occam.plot.chart.Figure;
import occam.sweep.Halved;
import occam.sweep.Measure;
import occam.sweep.Runs;
import occam.sweep.Trial;

/**
 * A bar that moves while a job runs, with what the job says and the time left, and below it the job's figure, redrawn. It looks at the
 * job on a thread of its own, so that training waits for nothing.
 */
final class LiveProgress implements JobListener {
    private static final long FIRST_LOOK = 400;
    private static final long EACH_LOOK = 200;
    private static final int LOOKS_A_FIGURE = 10;

    /** Of one core's time figures take at most one part in so many: what is trained needs the others. */
    private static final int SHARE = 20;

    /** The first figure of a kernel takes long to draw, and says nothing of the others. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    /** A map of short trials is worth it, and soon drawn. */
    private static final int LOOKS_A_MAP = 2;

    /** Where pages run scripts: whoever goes on to the next cell by a key would have the bar, and the figure below it, out of sight. */
    private static final String INTO_SIGHT = """
            <script>(bar => {
              const at = bar.getBoundingClientRect().top / innerHeight;
              bar.style.scrollMarginTop = "3em";
              if (at < 0.2 || at > 0.5) bar.scrollIntoView({block: "start"});
            })(document.currentScript.parentElement)</script>""";

    private final Display display;
    private final ScheduledExecutorService looking = looking();
    private final Map<Job, Watch> watches = new HashMap<>();

    LiveProgress(Display display) {
        this.display = display;
    }

    /** Its thread ends when there is nothing to look at: who listens after it, in the same JVM, has another one. */
    private static ScheduledExecutorService looking() {
        var looking = new ScheduledThreadPoolExecutor(1, LiveProgress::daemon);
        looking.setKeepAliveTime(1, TimeUnit.SECONDS);
        looking.allowCoreThreadTimeOut(true);
        return looking;
    }

    private static Thread daemon(Runnable body) {
        var thread = new Thread(body, "occam-progress");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void started(Job job) {
        var watch = new Watch(job);
        watches.put(job, watch);
        watch.looks = looking.scheduleAtFixedRate(watch::look, FIRST_LOOK, EACH_LOOK, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void ended(Job job) {
        var watch = watches.remove(job);
        if (watch != null) {
            watch.end();
        }
    }

    private final class Watch {
        private final Job job;
        private final String id = UUID.randomUUID().toString();
        private Future<?> looks;
        private int count;
        private long nextFigure = System.nanoTime();
        private boolean over;
        private boolean hasFigure;

        /** Whether the reader's page has just made room for something. */
        private boolean isNew = true;

        Watch(Job job) {
            this.job = job;
        }

        synchronized void look() {
            if (!over) {
                calmly(this::show);
            }
        }

        private void show() {
            var script = isNew ? INTO_SIGHT : "";
            isNew = false;
            display.update(
                    id + "-bar", Rendering.html(bar() + script, job.detail()).passing());
            var view = job.view();
            if (count++ % looks(view) == 0 && System.nanoTime() >= nextFigure) {
                long began = System.nanoTime();
                figure(view);
                long drawn = System.nanoTime();
                nextFigure = drawn + Math.min(LONGEST_WAIT, SHARE * (drawn - began));
            }
        }

        private void figure(Object view) {
            var figure = figureOf(view);
            if (figure != null) {
                isNew = !hasFigure;
                hasFigure = true;
                display.update(id + "-figure", Renderings.passing(figure));
            }
        }

        synchronized void end() {
            over = true;
            looks.cancel(false);
            if (count > 0) {
                calmly(this::showEnd);
            }
        }

        private void showEnd() {
            var words = String.format(Locale.ROOT, "%s · %s", job.title(), clock(job.elapsed()));
            display.update(
                    id + "-bar",
                    Rendering.html("<small>" + Html.escape(words) + "</small>", words)
                            .passing());
            display.update(id + "-figure", Rendering.html("", "").passing());
        }

        private String bar() {
            var words = String.format(Locale.ROOT, "%s · %s · %s left", job.title(), job.detail(), clock(job.left()));
            return String.format(
                    Locale.ROOT,
                    "<progress max=\"1\" value=\"%.3f\" style=\"width:320px\"></progress> <small>%s</small>",
                    job.fraction(),
                    Html.escape(words));
        }
    }

    /** What cannot be shown, or not drawn, is no reason to lose what the job has learned. */
    private static void calmly(Runnable shows) {
        try {
            shows.run();
        } catch (RuntimeException | LinkageError e) {
            // the next look may show more
        }
    }

    private static Figure figureOf(Object view) {
        if (view instanceof History history && isCurve(history)) {
            return Plots.learningCurves(history);
        }
        if (view instanceof CrossValidation cv && !cv.errorsByFold().isEmpty()) {
            return Figure.of(Plots.validationCurve(cv));
        }
        if (view instanceof Halved halved
                && halved.rungs().stream()
                        .flatMap(rung -> rung.trials().stream())
                        .anyMatch(LiveProgress::canBeDrawn)) {
            return SweepPlots.halving(halved);
        }
        return view instanceof Runs runs && runs.trials().stream().anyMatch(LiveProgress::canBeDrawn)
                ? figureOf(runs)
                : null;
    }

    /** One point is none: a training that is scored at its end has nothing to show before. */
    private static boolean isCurve(History history) {
        return history.epochs().size() > 1;
    }

    private static boolean canBeDrawn(Trial trial) {
        return trial.settings().values().isEmpty() || trial.state() == Trial.State.DONE;
    }

    /** Draws of a random search lie on no grid, and their learning curves are too many to be read. */
    private static Figure figureOf(Runs runs) {
        return switch (runs.grid().size()) {
            case 2 -> SweepPlots.heatMap(runs, Measure.VALIDATION_ACCURACY);
            case 1 -> SweepPlots.lines(runs, runs.knobs().get(0), Measure.VALIDATION_ACCURACY);
            default -> runs.knobs().isEmpty() ? compared(runs) : null;
        };
    }

    private static Figure compared(Runs runs) {
        return runs.trials().stream().map(Trial::history).allMatch(LiveProgress::isCurve)
                ? Plots.learningCurves(runs)
                : Figure.of(Plots.testAccuracy(runs));
    }

    private static int looks(Object view) {
        return view instanceof Runs runs && !runs.grid().isEmpty() ? LOOKS_A_MAP : LOOKS_A_FIGURE;
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
