package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is told of small notebooks that go well or wrong, on the real kernel. */
class ExecutorIT {
    private static final Path FIXTURES = Project.here().root().resolve("src/test/resources/course");
    /** Each is run once for all tests that look at it. */
    private static final List<String> USUAL = List.of(
            "throws",
            "does-not-compile",
            "kills-its-kernel",
            "claims-too-much",
            "claims-what-holds",
            "prints",
            "poses-an-exercise",
            "solutions/poses-an-exercise",
            "solved-already",
            "keeps-progress",
            "shows-a-text");

    private static final Map<String, CompletableFuture<Executor.Outcome>> RUNNING = new HashMap<>();
    private static Environment environment;
    private static Executor executor;

    @TempDir
    private static Path results;

    @BeforeAll
    static void setUp() throws Exception {
        var project = Project.here();
        var rules =
                new ExerciseRules(Sources.in(FIXTURES), new Prompts(Map.of("text", "A new\ntext <b>é</b>"), Map.of()));
        environment = Environment.ready(project, Options.given());
        executor = new Executor(project, environment, rules, 2);
        USUAL.forEach(name -> RUNNING.put(name, executor.start(task(name, Condition.USUAL))));
    }

    @Test
    void anExceptionIsToldWithItsCellSourceAndMessage() {
        var outcome = execute("throws");
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().get(0))
                .startsWith("Code cell 2 failed:\n  | // asks for too much\n  | int[] rows")
                .contains("ArrayIndexOutOfBoundsException", "Index 42 out of bounds for length 3")
                .doesNotContain("\u001b", "Traceback (most recent call last)", "never");
    }

    @Test
    void cellsAfterTheOneThatFailedDoNotRun() throws Exception {
        execute("throws");
        assertThat(Notebook.read(results.resolve("throws.ipynb")).cells().get(2).shown())
                .isEmpty();
    }

    @Test
    void aCompileErrorIsToldAsTheCompilerPutsIt() {
        assertThat(execute("does-not-compile").problems())
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .startsWith("Code cell 2 failed:\n  | String text = answer;\n")
                        .contains("incompatible types: int cannot be converted to java.lang.String"));
    }

    @Test
    void aKernelThatDiesIsToldWithItsCell() {
        assertThat(execute("kills-its-kernel").problems())
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .startsWith(
                                "Code cell 2 failed:\n  | Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 3);\n")
                        .contains("The kernel died while it ran this cell."));
    }

    @Test
    void aKernelThatDoesNotAnswerAtItsStartGetsASuccessor() throws Exception {
        assertThat(executeAfterSilentKernels(1, "answers-late")).isZero();
        assertThat(shown("answers-late")).containsExactly("1one");
    }

    @Test
    void aSecondKernelThatDoesNotAnswerIsTold() throws Exception {
        assertThat(executeAfterSilentKernels(2, "never-answers")).isNotZero();
        assertThat(Folders.lastLine(results.resolve("never-answers.log")))
                .isEqualTo("RuntimeError: Kernel didn't respond in 1 seconds");
        assertThat(results.resolve("never-answers.ipynb")).doesNotExist();
    }

    @Test
    void aClaimThatDoesNotHoldFailsItsNotebookThoughAllCellsRan() throws Exception {
        var outcome = execute("claims-too-much");
        assertThat(outcome.problems())
                .containsExactly("Claim does not hold: dropout gains 5 points: 0.01, must be at least 0.05");
        assertThat(shown("claims-too-much")).contains("43");
    }

    @Test
    void aClaimThatHoldsIsReadWithItsMargin() {
        var outcome = execute("claims-what-holds");
        assertThat(outcome.isGood()).isTrue();
        assertThat(outcome.claims())
                .containsExactly(new StoredClaim("dropout gains 5 points", "0.12", "at least 0.05", "0.07", true));
    }

    @Test
    void progressIsNotStored_ButWhatIsPrintedIs() throws Exception {
        execute("prints");
        assertThat(Files.readString(results.resolve("prints.ipynb"))).contains("\"kept\\n\"");
        assertThat(shown("prints")).isEmpty();
    }

    @Test
    void executedTwiceANotebookIsTheSameToTheByte() throws Exception {
        execute("claims-what-holds");
        var once = Files.readString(results.resolve("claims-what-holds.ipynb"));
        executeAgain("claims-what-holds");
        assertThat(results.resolve("claims-what-holds.ipynb")).hasContent(once);
    }

    @Test
    void theSeedReachesTheNotebook() throws Exception {
        executor.start(task("asks-for-its-seed", Condition.seed(13))).join();
        assertThat(shown("asks-for-its-seed")).containsExactly("13");
    }

    @Test
    void oneJvmRunsOneNotebookAfterAnother_AndTheSeedOfOneIsNotLeftForTheNext() throws Exception {
        var done = inTurn(processAndSeed("first", Condition.seed(13)), processAndSeed("second", Condition.USUAL));
        assertThat(done).allMatch(Executor.Outcome::isGood);
        assertThat(shown("first").get(1)).isEqualTo("13");
        assertThat(shown("second")).containsExactly(shown("first").get(0), "7");
    }

    @Test
    void whatFillsMostOfTheMemoryIsNotLeftForTheNext() throws Exception {
        var done = inTurn(filling("fills"), filling("fills-too"));
        assertThat(done).allMatch(Executor.Outcome::isGood);
    }

    private static Executor.Task filling(String name) {
        return new Executor.Task(
                name, FIXTURES.resolve("fills-its-memory.ipynb"), results.resolve(name + ".ipynb"), Condition.USUAL);
    }

    @Test
    void aKernelThatDiesTakesNoOtherNotebookAlong() throws Exception {
        var killer = new Executor.Task(
                "killer", FIXTURES.resolve("kills-its-kernel.ipynb"), results.resolve("killer.ipynb"), Condition.USUAL);
        var done = inTurn(processAndSeed("before", Condition.USUAL), killer, processAndSeed("after", Condition.USUAL));
        assertThat(done).extracting(Executor.Outcome::isGood).containsExactly(true, false, true);
        assertThat(shown("after").get(0)).isNotEqualTo(shown("before").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poses-an-exercise", "solutions/poses-an-exercise"})
    void anExerciseWhoseStubSaysNotYetAndItsSolutionThatPassesAreGood(String name) {
        assertThat(execute(name).problems()).isEmpty();
    }

    @Test
    void anExerciseThatIsSolvedAlreadyFailsItsLesson() {
        assertThat(execute("solved-already").problems())
                .containsExactly(
                        "Exercise gap: the stub says PASSED, must be NOT_YET",
                        "It has exercises, but there is no solutions/solved-already");
    }

    @Test
    void eachRunStartsWithoutProgress() throws Exception {
        execute("keeps-progress");
        executeAgain("keeps-progress");
        assertThat(shown("keeps-progress")).containsExactly("0");
    }

    @Test
    void aTaggedCellShowsTheTextThatIsGiven_AndNoOtherDoes() throws Exception {
        execute("shows-a-text");
        assertThat(Notebook.read(results.resolve("shows-a-text.ipynb")).cells())
                .extracting(Notebook.Cell::text)
                .containsExactly(
                        "A new\ntext <b>é</b>\n\n[Solution](solutions/shows-a-text.ipynb#A-new)", "Another", "1");
    }

    @Test
    void twoAtOnceDoNotDisturbEachOther() throws Exception {
        var outcomes = executor.executeAll(List.of(task("one", Condition.USUAL), task("two", Condition.USUAL)));
        assertThat(outcomes).allMatch(Executor.Outcome::isGood);
        assertThat(shown("one")).containsExactly("1one");
        assertThat(shown("two")).containsExactly("2two");
    }

    private static Executor.Outcome execute(String name) {
        return RUNNING.get(name).join();
    }

    private static void executeAgain(String name) {
        executor.start(task(name, Condition.USUAL)).join();
    }

    private static Executor.Task processAndSeed(String result, Condition condition) {
        return new Executor.Task(
                result, FIXTURES.resolve("asks-for-its-process.ipynb"), results.resolve(result + ".ipynb"), condition);
    }

    /** One at a time, in the order given: each was started before the one ahead of it was done. */
    private static List<Executor.Outcome> inTurn(Executor.Task... tasks) throws Exception {
        var rules = new ExerciseRules(Sources.in(FIXTURES), Prompts.ofLibrary());
        var alone = new Executor(Project.here(), environment, rules, 1);
        var running = Stream.of(tasks).map(alone::start).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static int executeAfterSilentKernels(int times, String name) throws Exception {
        return Processes.run(environment.module(
                results.resolve(name + ".log"),
                Project.here().root().resolve("src/test/python/answers_late.py").toString(),
                String.valueOf(times),
                FIXTURES.resolve("one.ipynb").toString(),
                results.resolve(name + ".ipynb").toString()));
    }

    private static Executor.Task task(String name, Condition condition) {
        var file = name + ".ipynb";
        return new Executor.Task(name, FIXTURES.resolve(file), results.resolve(file), condition);
    }

    /** What the notebook showed as text, output by output. */
    private static List<String> shown(String name) throws Exception {
        return Notebook.read(results.resolve(name + ".ipynb")).cells().stream()
                .flatMap(Notebook.Cell::shown)
                .flatMap(output -> output.data("text/plain").stream())
                .map(Notebook::joined)
                .toList();
    }
}
