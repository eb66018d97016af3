package occam.job;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A piece of work that takes long, as one who watches it sees it: how far it is, what it says and shows, how long it will take.
 *
 * <p>{@link #run} does one thing on the calling thread, {@link #map} many things on all the cores it is given. Work inside other
 * work counts as part of it and is not announced by itself.
 */
public final class Job {
    private static final ThreadLocal<Progress> ENCLOSING = new ThreadLocal<>();
    private static volatile JobListener listener = JobListener.NOBODY;

    private final String title;
    private final long start = System.nanoTime();
    private final Fractions done;
    private final Progress enclosing = ENCLOSING.get();
    private volatile String detail = "";
    private volatile Supplier<?> view = () -> "";
    private volatile boolean ended;

    private Job(String title, int parts) {
        this.title = given(title, "title");
        this.done = new Fractions(parts);
    }

    /** Replaces the one who watches all jobs of this process; {@link JobListener#NOBODY} at the start. */
    public static void listen(JobListener newListener) {
        listener = given(newListener, "listener");
    }

    /** The cores a job may use: the environment's {@code OCCAM_THREADS}, else all. */
    public static int threads() {
        return Threads.count(System.getenv("OCCAM_THREADS"));
    }

    /**
     * Does {@code work} on this thread and gives what it returns.
     *
     * <p>An interrupt is the work's to hear: it looks at {@link Thread#isInterrupted} at each step, and returns what it has.
     */
    public static <T> T run(String title, Function<Progress, T> work) {
        given(work, "work");
        var enclosing = ENCLOSING.get();
        if (enclosing != null) {
            return work.apply(enclosing);
        }
        return new Job(title, 1).announced(job -> job.part(0, work));
    }

    /**
     * What {@code work} gives, without a word to the {@link #listen listener} of the jobs inside it: for work that is seen in another way.
     *
     * @throws occam.InvalidInput if there is no work
     */
    public static <T> T unannounced(Supplier<T> work) {
        given(work, "work");
        var enclosing = ENCLOSING.get();
        ENCLOSING.set((fraction, detail, view) -> {});
        try {
            return work.get();
        } finally {
            ENCLOSING.set(enclosing);
        }
    }

    /**
     * Applies {@code work} to each input, on {@link #threads} threads, and gives the results in the inputs' order.
     *
     * <p>If this thread is interrupted, so are the workers; the results are then those of the inputs that were finished, and the
     * thread stays marked as interrupted. If one input fails, the others are given up and its exception is thrown.
     *
     * @param view what to show of the results so far; called on the listener's thread
     */
    public static <A, B> List<B> map(String title, List<A> inputs, Function<A, B> work, Function<List<B>, ?> view) {
        return map(Place.threads(), title, inputs, work, view);
    }

    /**
     * {@link #map(String, List, Function, Function)}, done in another place if the work can go there, which is {@link PortableWork}.
     *
     * @throws occam.InvalidInput if something is missing
     */
    public static <A, B> List<B> map(
            Place place, String title, List<A> inputs, Function<A, B> work, Function<List<B>, ?> view) {
        given(place, "place");
        given(work, "work");
        given(view, "view");
        if (given(inputs, "inputs").isEmpty()) {
            return List.of();
        }
        var job = new Job(title, inputs.size());
        var map = new MapRun<>(job, inputs, work, view);
        return job.enclosing == null ? job.announced(same -> map.results(place)) : map.results(place);
    }

    /**
     * Does {@code work} so many times, one after another on this thread; each time is a part of the whole, and may itself use all threads.
     *
     * <p>If this thread is interrupted, the part in which it is hears it, and none begins after that.
     *
     * @param view what to show of the parts that are done; called on the listener's thread
     * @throws occam.InvalidInput if {@code times} is negative, or there are more than memory has room for
     */
    public static void repeat(String title, int times, Runnable work, Supplier<?> view) {
        given(work, "work");
        given(view, "view");
        unless(times >= 0, "work can be repeated 0 times or more, was %d", times);
        Memory.mustHold(times + " parts of a job", (double) Double.BYTES * times, "repeat it less often");
        var job = new Job(title, times);
        Function<Job, Void> turns = same -> Turns.take(same, times, work, view);
        if (job.enclosing == null) {
            job.announced(turns);
        } else {
            turns.apply(job);
        }
    }

    /**
     * Does a short piece of work for each index from 0 to {@code count − 1}, on {@link #threads} threads; on this one alone if it is
     * itself one of {@link #map}'s. Nothing is announced, and an interrupt is heard only after it.
     *
     * @param grain how many indices a thread should get at least, so that they are worth a thread: some tens of microseconds
     * @param work in any order
     * @throws occam.InvalidInput if {@code count} is negative or {@code grain} below 1
     */
    public static void each(int count, int grain, IntConsumer work) {
        given(work, "work");
        unless(
                count >= 0 && grain >= 1,
                "there must be 0 indices or more, 1 or more together, was %d and %d",
                count,
                grain);
        Pieces.each(count, grain, work);
    }

    private <T> T announced(Function<Job, T> work) {
        var watching = listener;
        tell(watching::started);
        try {
            return work.apply(this);
        } finally {
            ended = true;
            tell(watching::ended);
        }
    }

    /** Who watches may fail, as a display that has lost its reader; what the work gives must not be lost for that. */
    private void tell(Consumer<Job> watching) {
        try {
            watching.accept(this);
        } catch (RuntimeException e) {
            // nobody is left to tell
        }
    }

    <T> T part(int index, Function<Progress, T> work) {
        var outer = ENCLOSING.get();
        ENCLOSING.set((fraction, text, picture) -> report(index, fraction, text, picture));
        try {
            return work.apply(ENCLOSING.get());
        } finally {
            ENCLOSING.set(outer);
        }
    }

    private void report(int part, double fraction, String text, Supplier<?> picture) {
        done.report(part, fraction);
        detail = given(text, "detail");
        if (done.parts() == 1) {
            view = given(picture, "view");
        }
        tellEnclosing();
    }

    void finished(int part, Supplier<?> picture) {
        done.finished(part);
        view = picture;
        tellEnclosing();
    }

    /** What is said of all parts together. */
    void say(String text) {
        detail = given(text, "detail");
        tellEnclosing();
    }

    private void tellEnclosing() {
        if (enclosing != null) {
            // one at a time, or a worker that was held up would take back what a later one has told
            synchronized (done) {
                enclosing.report(fraction(), detail(), this::view);
            }
        }
    }

    /** What the job is, in a word or two, as who started it said. */
    public String title() {
        return title;
    }

    /** The share of the work that is done, from 0 to 1. */
    public double fraction() {
        return done.fraction();
    }

    /** What the work last said of itself, such as its epoch and loss, or how many of its parts are done. */
    public String detail() {
        return done.parts() == 1 ? detail : done.finished() + " of " + done.parts() + " · " + detail;
    }

    /** What the work has to show so far; "" if nothing. */
    public Object view() {
        return view.get();
    }

    /** Whether it is over, however it ended. */
    public boolean ended() {
        return ended;
    }

    /** The time since it started; it goes on after the end. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The time left if the rest goes as fast as what is done; zero while nothing is. */
    public Duration left() {
        var fraction = fraction();
        return fraction == 0
                ? Duration.ZERO
                : Duration.ofNanos((long) (elapsed().toNanos() * (1 / fraction - 1)));
    }
}
