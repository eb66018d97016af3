package occam.course;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.course.Runner.Request;

/** Executes notebooks on the Java kernel, as many side by side as the machine has cores and memory for. */
final class Executor {
    private static final long MEMORY_EACH = 2L << 30;

    /** Of all executors, which may work side by side, each with its own readers. */
    private static final AtomicInteger RUNNERS = new AtomicInteger();

    private final Project project;
    private final ExerciseRules rules;
    private final ExecutorService workers;
    private final BlockingQueue<Runner> idle = new LinkedBlockingQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final Optional<Path> frames;

    /** @param most how many there are to execute */
    Executor(Project project, Environment environment, ExerciseRules rules, int most)
            throws IOException, InterruptedException {
        this(project, environment, rules, most, Optional.empty());
    }

    /** @param frames where the pictures of figures that answer go, if pages are made of the runs */
    Executor(Project project, Environment environment, ExerciseRules rules, int most, Optional<Path> frames)
            throws IOException, InterruptedException {
        this.frames = frames;
        this.project = project;
        this.rules = rules;
        var cores = Runtime.getRuntime().availableProcessors();
        var width = sideBySide(cores, environment.freeMemory(), most);
        workers = Executors.newFixedThreadPool(width, Executor::daemon);
        IntStream.rangeClosed(1, width)
                .mapToObj(i -> new Runner(project, environment, RUNNERS.incrementAndGet(), Math.max(1, cores / width)))
                .forEach(idle::add);
    }

    static int sideBySide(int cores, long freeMemory, int most) {
        return (int) Math.max(1, Math.min(Math.min(cores, most), freeMemory / MEMORY_EACH));
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** A notebook, where its executed copy goes, and what is to be different from its usual run. */
    record Task(String label, Path source, Path result, Condition condition) {
        String name() {
            return condition.isUsual() ? label : label + " " + condition.name();
        }

        /** A file or folder of its own. */
        Path below(Path folder, String ending) {
            return below(folder, name(), ending);
        }

        /** That of the task of this name. */
        static Path below(Path folder, String name, String ending) {
            return folder.resolve(name.replaceAll("\\W+", "-") + ending);
        }
    }

    /** What came of it: {@code faults} is empty if all cells ran and its exercises are in order, whether or not its claims hold. */
    record Outcome(Task task, List<StoredClaim> claims, List<String> faults) {
        boolean isGood() {
            return !isBroken() && claims.stream().allMatch(StoredClaim::holds);
        }

        boolean isBroken() {
            return !faults.isEmpty();
        }

        /** Its faults, and the claims that do not hold. */
        List<String> problems() {
            var broken = claims.stream().filter(claim -> !claim.holds()).map(StoredClaim::complaint);
            return Stream.concat(broken, faults.stream()).toList();
        }
    }

    /** In the order of the tasks, in whatever order they were done. */
    List<Outcome> executeAll(List<Task> tasks) {
        var outcomes = new HashMap<Task, CompletableFuture<Outcome>>();
        longestFirst(tasks, times()).forEach(task -> outcomes.put(task, start(task)));
        return tasks.stream().map(outcomes::get).map(CompletableFuture::join).toList();
    }

    /** By the time that each took when it ran last, so that no long one is left at the end; what has not run yet may be long. */
    static List<Task> longestFirst(List<Task> tasks, Path times) {
        return tasks.stream()
                .sorted(Comparator.comparingDouble((Task task) -> lastTime(task.below(times, ".txt")))
                        .reversed())
                .toList();
    }

    private static double lastTime(Path file) {
        try {
            return Files.exists(file) ? Double.parseDouble(Files.readString(file)) : Double.MAX_VALUE;
        } catch (IOException | NumberFormatException e) {
            return Double.MAX_VALUE;
        }
    }

    private Path times() {
        return project.target().resolve("times");
    }

    CompletableFuture<Outcome> start(Task task) {
        left.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> execute(task), workers)
                .whenComplete((outcome, failure) -> endIfNoneIsLeft());
    }

    private void endIfNoneIsLeft() {
        if (left.decrementAndGet() == 0) {
            idle.forEach(Runner::end);
        }
    }

    private Outcome execute(Task task) {
        try {
            say("started", task.name(), "");
            var begin = System.nanoTime();
            run(task);
            var outcome = outcome(task);
            var seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
            Folders.write(task.below(times(), ".txt"), seconds);
            say(outcome.isGood() ? "done" : "FAILED", task.name(), seconds + " s");
            outcome.problems().forEach(System.out::println);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static void say(String state, String name, String time) {
        System.out.printf(Locale.ROOT, "%-8s %-40s %8s%n", state, name, time);
        System.out.flush();
    }

    private Path log(Task task) {
        return task.below(project.target().resolve("logs"), ".log");
    }

    private void run(Task task) throws IOException, InterruptedException {
        Files.deleteIfExists(task.result);
        var variables = new HashMap<>(task.condition.variables());
        if (frames.isPresent()) {
            var folder = task.below(frames.get(), "");
            Folders.delete(folder);
            variables.put("OCCAM_FRAMES", folder.toString());
        }
        var kernels = task.condition.kernels().orElse(project.target().resolve("jupyter"));
        var runner = idle.take();
        try {
            runner.run(new Request(task.source, task.result, texts(task), log(task), kernels, variables));
        } finally {
            idle.add(runner);
        }
    }

    private Path texts(Task task) throws IOException {
        var file = task.below(project.target().resolve("prompts"), ".json");
        Folders.write(file, new Gson().toJson(rules.texts(task.source)));
        return file;
    }

    private Outcome outcome(Task task) throws IOException {
        if (!Files.exists(task.result)) {
            var log = log(task);
            var problem = "It could not be executed: " + Folders.lastLine(log) + " See " + project.shown(log);
            return new Outcome(task, List.of(), List.of(problem));
        }
        var notebook = Notebook.read(task.result);
        var faults = new ArrayList<>(notebook.failure().stream().toList());
        faults.addAll(rules.problems(task.source, notebook));
        return new Outcome(task, notebook.claims(), List.copyOf(faults));
    }
}
