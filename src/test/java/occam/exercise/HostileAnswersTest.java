package occam.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.catalog.Exercises;
import occam.exercise.Report.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A check returns a report, and leaves the kernel as it was, whatever the answer does. */
class HostileAnswersTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Exercise<Supplier<Object>> ANYTHING = Exercise.<Supplier<Object>>of(
                    "anything", Calls.on(List.of(1, 2), i -> "input " + i, (answer, i) -> answer.get()))
            .asks("Give one.")
            .hints("1")
            .answer(() -> List.of(1.0))
            .matters("It is everywhere.");

    @TempDir
    Path folder;

    private Report check(Supplier<Object> answer, Duration limit) {
        return ANYTHING.check(answer, limit, new ProgressFile(folder));
    }

    private static final class Nasty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw this;
        }

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }

    private static RuntimeException anonymous(String message) {
        return new RuntimeException(message) {
            private static final long serialVersionUID = 1L;
        };
    }

    private static RuntimeException cyclic() {
        var outer = new IllegalStateException("outer");
        outer.initCause(new IllegalStateException("inner", outer));
        return outer;
    }

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new Nasty(), "Nasty: its getMessage() throws Nasty"),
                Arguments.of(anonymous("why"), "kind of RuntimeException: why"),
                Arguments.of(anonymous(null), "kind of RuntimeException"),
                Arguments.of(cyclic(), "IllegalStateException: outer"),
                Arguments.of(new OutOfMemoryError(""), "OutOfMemoryError"),
                Arguments.of(new ThreadDeath(), "ThreadDeath"),
                Arguments.of(new RuntimeException("\n\r\n two\nlines"), "RuntimeException: two"),
                Arguments.of(new Error("100 % %s"), "Error: 100 % %s"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whatIsThrownIsToldInOneLine(Throwable thrown, String said) {
        var report = check(() -> AnyThrow.now(thrown), LONG);
        assertThat(report.verdict()).isEqualTo(Verdict.THREW);
        assertThat(report.message()).isEqualTo("It threw " + said + ", on this input: input 1");
    }

    /** Throws what need not be declared. */
    private static final class AnyThrow {
        @SuppressWarnings("unchecked")
        static <E extends Throwable> Object now(Throwable thrown) throws E {
            throw (E) thrown;
        }
    }

    private record Unspeakable(Supplier<String> words) {
        @Override
        public String toString() {
            return words.get();
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException();
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException();
        }
    }

    private static List<Object> endless() {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return 1.0;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
    }

    /** Says that it has one element, and has a million. */
    private static List<Object> liar() {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return 1.0;
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            public Iterator<Object> iterator() {
                return Stream.<Object>generate(() -> 1.0).limit(1_000_000).iterator();
            }
        };
    }

    private static Object[] inItself() {
        var array = new Object[1];
        array[0] = array;
        return array;
    }

    private static Arguments returning(Supplier<Object> value, String words) {
        return Arguments.of(value, words);
    }

    static Stream<Arguments> returned() {
        return Stream.of(
                returning(() -> null, "null"),
                returning(() -> new Unspeakable(() -> null), "null"),
                returning(
                        () -> new Unspeakable(() -> {
                            throw new Nasty();
                        }),
                        "a Unspeakable whose toString() throws Nasty"),
                returning(() -> new Unspeakable(() -> "x".repeat(100_000_000)), "xxxxxxxxxx"),
                returning(() -> "x".repeat(100_000_000), "xxxxxxxxxx"),
                returning(() -> endless(), "a list of more than 10,000 elements"),
                returning(() -> liar(), "a list of more than 10,000 elements"),
                returning(() -> inItself(), "[[[[[[[[[[something nested more than 10 deep"),
                returning(() -> new double[5_000_000], "5,000,000 values"),
                returning(() -> Stream.generate(() -> 1).toString(), "java.util.stream"),
                returning(() -> List.of(new Unspeakable(() -> "inside")), "[inside]"),
                returning(() -> Map.of(1, 2), "{1=2}"));
    }

    @ParameterizedTest
    @MethodSource("returned")
    void whatIsReturnedIsShownShort(Supplier<Object> value, String words) {
        var report = check(value, LONG);
        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERENT);
        var got = report.example().orElseThrow().got();
        var shown = got instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(got);
        assertThat(shown).startsWith(words).hasSizeLessThan(20_000);
    }

    @Test
    void whatIsReturnedIsLookedAtBeforeTheNextCallCanChangeIt() {
        var shared = new java.util.ArrayList<Object>(List.of(1.0));
        var calls = new int[1];
        var report = check(
                () -> {
                    shared.set(0, calls[0]++ == 0 ? 1.0 : 2.0);
                    return shared;
                },
                LONG);
        assertThat(report.message()).isEqualTo("It differs from the reference on 1 of 2 inputs.");
    }

    @Test
    void roundingIsNoDifferenceInListsAndRecordsEither() {
        assertThat(check(() -> List.of(1 + 1e-13), LONG).passed()).isTrue();
        assertThat(check(() -> List.of(1 + 1e-6), LONG).passed()).isFalse();
    }

    private static volatile int test;

    /** Each test's answers that do not end: they would take the cores from the tests after it. */
    @AfterEach
    void endThem() {
        test++;
    }

    /** Hears nothing. */
    private static Object forever() {
        int mine = test;
        while (test == mine) {
            LockSupport.parkNanos(100_000);
        }
        return 1;
    }

    private static Object asleep() {
        int mine = test;
        while (test == mine) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                // and goes on
            }
        }
        return 1;
    }

    private static Object holding(Object lock) {
        synchronized (lock) {
            return forever();
        }
    }

    static Stream<Supplier<Object>> endlessly() {
        return Stream.of(
                HostileAnswersTest::forever,
                HostileAnswersTest::asleep,
                () -> holding(Thread.currentThread()),
                () -> holding(System.out),
                () -> holding(Thread.currentThread().getThreadGroup()),
                () -> new Unspeakable(() -> forever().toString()),
                () -> {
                    throw new IllegalStateException() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        public String getMessage() {
                            return forever().toString();
                        }
                    };
                },
                () -> new AbstractList<Object>() {
                    @Override
                    public Object get(int index) {
                        return forever();
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("endlessly")
    void whatDoesNotEndIsLeftAlone(Supplier<Object> answer) {
        var report = check(answer, SHORT);
        assertThat(report.verdict()).isEqualTo(Verdict.GIVEN_UP);
        assertThat(report.message())
                .isEqualTo("It did not come back within 0 s, on this input: input 1."
                        + " It is still running: restart the kernel before you go on.");
        System.out.print("");
    }

    @Test
    void whoInterruptsIsToldThatItStillRuns() {
        var reader = Thread.currentThread();
        var report = check(
                () -> {
                    reader.interrupt();
                    return forever();
                },
                LONG);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.message())
                .isEqualTo("You interrupted it before it was done."
                        + " It is still running: restart the kernel before you go on.");
    }

    @Test
    void whatAnAnswerSetsIsSetBack() {
        var before = kernel();
        var report = check(HostileAnswersTest::vandal, LONG);
        assertThat(report.passed()).isTrue();
        assertThat(kernel()).isEqualTo(before);
    }

    private static List<Object> kernel() {
        return Arrays.asList(
                System.out,
                System.err,
                System.in,
                Locale.getDefault(),
                Locale.getDefault(Locale.Category.FORMAT),
                Locale.getDefault(Locale.Category.DISPLAY),
                TimeZone.getDefault(),
                Thread.getDefaultUncaughtExceptionHandler(),
                System.getProperty("user.home"),
                Thread.currentThread().getContextClassLoader(),
                Thread.currentThread().isInterrupted(),
                Thread.currentThread().getPriority());
    }

    private static Object vandal() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Locale.setDefault(Locale.GERMANY);
        Locale.setDefault(Locale.Category.FORMAT, Locale.JAPAN);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        System.setProperty("user.home", "elsewhere");
        Thread.currentThread().setContextClassLoader(null);
        Thread.currentThread().interrupt();
        return List.of(1.0);
    }

    @Test
    void anInterruptThatACallLeavesIsNotForTheNextOne() {
        var report = check(
                () -> {
                    boolean isSet = Thread.currentThread().isInterrupted();
                    Thread.currentThread().interrupt();
                    return List.of(isSet ? 2.0 : 1.0);
                },
                LONG);
        assertThat(report.passed()).isTrue();
    }

    @Test
    void whatAStartedThreadPrintsIsHeardToo() {
        var report = check(
                () -> {
                    var thread = new Thread(() -> System.err.println("from a thread"));
                    thread.start();
                    join(thread);
                    return List.of(1.0);
                },
                LONG);
        assertThat(report.notes()).singleElement().asString().startsWith("Your answer printed: from a thread");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aStartedThreadThatHearsAnInterruptIsEnded() {
        var started = new ArrayBlockingQueue<Thread>(2);
        var report = check(
                () -> {
                    var thread = new Thread(HostileAnswersTest::untilInterrupted);
                    thread.start();
                    started.add(thread);
                    return List.of(1.0);
                },
                LONG);
        assertThat(report.passed()).isTrue();
        assertThat(report.notes()).isEmpty();
        assertThat(started).noneMatch(Thread::isAlive);
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // as it should
        }
    }

    @Test
    void aStartedThreadThatDoesNotEndIsTold() {
        var report = check(
                () -> {
                    new Thread(HostileAnswersTest::forever).start();
                    return List.of(1.0);
                },
                LONG);
        assertThat(report.passed()).isTrue();
        assertThat(report.notes())
                .containsExactly(
                        "Your answer has started a thread that is still running: it ends only with the kernel.");
    }

    @Test
    void nobodyTypesForAnAnswer() {
        var report = check(() -> new Scanner(System.in, UTF_8).nextInt(), LONG);
        assertThat(report.message()).isEqualTo("It threw NoSuchElementException, on this input: input 1");
    }

    @Test
    void aCheckInsideACheckIsOne() {
        var report = check(() -> List.of(check(() -> List.of(1.0), LONG).passed() ? 1.0 : 2.0), LONG);
        assertThat(report.passed()).isTrue();
    }

    @Test
    void anAnswerOfAnotherTypeIsDifferent() {
        for (var exercise : Exercises.all()) {
            assertThat(strange(exercise).passed()).as(exercise.id()).isFalse();
        }
    }

    private <F> Report strange(Exercise<F> exercise) {
        return exercise.check(AnyAnswer.of(exercise, Object::new), LONG, new ProgressFile(folder));
    }

    /** Changes whatever can be changed in what it is given. */
    private static <F> F spoiling(Exercise<F> exercise) {
        return AnyAnswer.given(exercise, arguments -> {
            Arrays.stream(arguments).forEach(HostileAnswersTest::spoil);
            return null;
        });
    }

    private static void spoil(Object given) {
        if (given instanceof Object[] array) {
            Arrays.stream(array).forEach(HostileAnswersTest::spoil);
        } else if (given instanceof double[] array) {
            Arrays.fill(array, 77);
        } else if (given instanceof boolean[] array) {
            Arrays.fill(array, true);
        } else if (given instanceof int[] array) {
            Arrays.fill(array, 7);
        } else if (given instanceof List<?> list) {
            list.forEach(HostileAnswersTest::spoil);
        }
    }

    @Test
    void anAnswerThatSpoilsItsInputsSpoilsNoOther() {
        for (var exercise : Exercises.all()) {
            assertThat(afterSpoiling(exercise)).as(exercise.id()).isEmpty();
        }
    }

    /** The numbers of the calls on which the reference is another one than before. */
    private <F> List<Integer> afterSpoiling(Exercise<F> exercise) {
        var right = exercise.answers().right();
        var before = exercise.calls().outcomes(right);
        exercise.calls().outcomes(spoiling(exercise));
        var after = exercise.calls().outcomes(right);
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).isSameAs(after.get(i)))
                .boxed()
                .toList();
    }
}
