package occam.job;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import occam.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120) // a map that waits for ever would stop the build
class JobTest {
    private final Recorder recorder = new Recorder();

    /** What a listener hears, in order. */
    private static final class Recorder implements JobListener {
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private final AtomicReference<Job> last = new AtomicReference<>();

        @Override
        public void started(Job job) {
            last.set(job);
            heard.add("started " + job.title());
        }

        @Override
        public void ended(Job job) {
            heard.add("ended " + job.title());
        }
    }

    @BeforeEach
    void listen() {
        Job.listen(recorder);
    }

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Object nothing(List<?> soFar) {
        return "";
    }

    private static void untilInterrupted() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void ofJobsInUnannouncedWorkNothingIsHeardAndOfThoseAfterItIs() {
        int sum = Job.unannounced(() -> Job.run("one", progress -> 1)
                + Job.map("two", numbers(2), i -> i, JobTest::nothing).size());
        assertThat(sum).isEqualTo(3);
        assertThatThrownBy(() -> Job.unannounced(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(recorder.heard).isEmpty();
        Job.run("three", progress -> 1);
        assertThat(recorder.heard).containsExactly("started three", "ended three");
    }

    @Test
    void resultsHaveTheOrderOfTheInputs() {
        assertThat(Job.map("squares", numbers(200), i -> i * i, JobTest::nothing))
                .isEqualTo(numbers(200).stream().map(i -> i * i).toList());
    }

    @Test
    void anInputThatIsDoneLaterKeepsItsPlace() {
        var secondIsDone = new CountDownLatch(Job.threads() > 1 ? 1 : 0);
        var results = Job.map(
                "two",
                List.of(1, 2),
                i -> {
                    if (i == 1) {
                        await(secondIsDone);
                    }
                    secondIsDone.countDown();
                    return 10 * i;
                },
                JobTest::nothing);
        assertThat(results).containsExactly(10, 20);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void noInputsAreNoWork() {
        assertThat(Job.map("none", List.of(), i -> i, JobTest::nothing)).isEmpty();
        assertThat(recorder.heard).isEmpty();
    }

    @Test
    void aListenerHearsEachJobStartAndEndOnce() {
        Job.run("one", progress -> 1);
        Job.map("many", numbers(5), i -> i, JobTest::nothing);
        assertThat(recorder.heard).containsExactly("started one", "ended one", "started many", "ended many");
    }

    @Test
    void aJobThatFailsEndsToo() {
        assertThatThrownBy(() -> Job.run("one", progress -> {
                    throw new InvalidInput("no");
                }))
                .isInstanceOf(InvalidInput.class);
        assertThat(recorder.heard).containsExactly("started one", "ended one");
        assertThat(recorder.last.get().ended()).isTrue();
    }

    @Test
    void workInsideOtherWorkIsNotAnnounced() {
        Job.run("outer", progress -> Job.run("inner", p -> 1));
        assertThat(recorder.heard).containsExactly("started outer", "ended outer");
    }

    @Test
    void workInsideAMapIsNotAnnounced() {
        Job.map("outer", numbers(3), i -> Job.run("inner", p -> i), JobTest::nothing);
        assertThat(recorder.heard).containsExactly("started outer", "ended outer");
    }

    @Test
    void aMapInsideOtherWorkIsNotAnnounced() {
        Job.run("outer", progress -> Job.map("inner", numbers(3), i -> i, JobTest::nothing));
        Job.map("map", numbers(2), k -> Job.map("inner", numbers(3), i -> i, JobTest::nothing), JobTest::nothing);
        assertThat(recorder.heard).containsExactly("started outer", "ended outer", "started map", "ended map");
    }

    @Test
    void aMapInsideOtherWorkMovesItsProgress() {
        Job.run("outer", progress -> {
            Job.map("inner", numbers(4), i -> i, JobTest::nothing);
            assertThat(recorder.last.get().fraction()).isEqualTo(1);
            return Job.map("inner", List.of(1, 2), i -> i, JobTest::nothing);
        });
        assertThat(recorder.last.get().detail()).startsWith("2 of 2");
    }

    @Test
    void whatIsRepeatedIsOneJobWhosePartsComeInTurn() {
        var fractions = new ArrayList<Double>();
        Job.repeat(
                "rungs",
                2,
                () -> {
                    Job.map("inner", numbers(4), i -> i, JobTest::nothing);
                    fractions.add(recorder.last.get().fraction());
                },
                () -> fractions.size() + " done");
        var job = recorder.last.get();
        assertThat(fractions.get(0)).isEqualTo(0.5, within(1e-12));
        assertThat(fractions.get(1)).isEqualTo(1, within(1e-12));
        assertThat(job.fraction()).isEqualTo(1);
        assertThat(job.detail()).startsWith("2 of 2 · 4 of 4");
        assertThat(job.view()).isEqualTo("2 done");
        Job.run("outer", progress -> {
            Job.repeat("inner", 2, () -> fractions.add(0.0), () -> "");
            return progress;
        });
        assertThat(fractions).hasSize(4);
        assertThat(recorder.heard).containsExactly("started rungs", "ended rungs", "started outer", "ended outer");
    }

    @Test
    void afterAnInterruptNothingIsRepeated() {
        var times = new AtomicInteger();
        Job.repeat(
                "rungs",
                5,
                () -> {
                    if (times.incrementAndGet() == 2) {
                        Thread.currentThread().interrupt();
                    }
                },
                () -> "");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(times).hasValue(2);
        assertThat(recorder.last.get().detail()).startsWith("1 of 5");
        assertThat(recorder.heard).containsExactly("started rungs", "ended rungs");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "7, 3", "1000, 1", "1000, 64", "1001, 5000"})
    void eachIndexIsWorkedOnOnce(int count, int grain) {
        var times = new AtomicIntegerArray(count);
        Job.each(count, grain, times::incrementAndGet);
        assertThat(IntStream.range(0, count).map(times::get)).allMatch(n -> n == 1);
        assertThat(recorder.heard).isEmpty();
    }

    @Test
    void insideAMapEachStaysOnItsWorker() {
        var same = Job.map(
                "outer",
                numbers(4),
                i -> {
                    var threads = Collections.synchronizedSet(new HashSet<Thread>());
                    Job.each(1000, 1, k -> threads.add(Thread.currentThread()));
                    return threads.equals(Set.of(Thread.currentThread()));
                },
                JobTest::nothing);
        assertThat(same).containsOnly(true).hasSize(4);
    }

    @Test
    void theExceptionOfAnIndexIsThrown() {
        assertThatThrownBy(() -> Job.each(100, 1, k -> {
                    throw new InvalidInput("no " + (k - k));
                }))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void workAfterOtherWorkIsAnnouncedAgain() {
        assertThatThrownBy(() -> Job.run("fails", progress -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        Job.run("next", progress -> 1);
        assertThat(recorder.heard).contains("started next");
    }

    @Test
    void theExceptionOfAnInputIsThrownAsItIs() {
        var failure = new InvalidInput("the third is bad");
        assertThatThrownBy(() -> Job.map(
                        "some",
                        numbers(6),
                        i -> {
                            if (i == 3) {
                                throw failure;
                            }
                            return i;
                        },
                        JobTest::nothing))
                .isSameAs(failure);
        assertThat(recorder.heard).containsExactly("started some", "ended some");
    }

    @Test
    void anErrorIsThrownAsItIs() {
        var failure = new StackOverflowError();
        assertThatThrownBy(() -> Job.map(
                        "some",
                        numbers(2),
                        i -> {
                            throw failure;
                        },
                        JobTest::nothing))
                .isSameAs(failure);
    }

    /** With one thread the first input would never let the second fail, so the failing one comes first there. */
    @Test
    void whenOneInputFailsTheOthersEndWhereverTheyStand() {
        int failing = Job.threads() > 1 ? 1 : 0;
        var started = new CountDownLatch(failing);
        var ended = new AtomicBoolean(failing == 0);
        assertThatThrownBy(() -> Job.map(
                        "two",
                        numbers(2),
                        i -> {
                            if (i == failing) {
                                await(started);
                                throw new InvalidInput("second");
                            }
                            started.countDown();
                            untilInterrupted();
                            ended.set(true);
                            return i;
                        },
                        JobTest::nothing))
                .hasMessage("second");
        assertThat(ended).isTrue();
    }

    @Test
    void progressNeverGoesBackAndEndsAtOne() {
        var seen = Collections.synchronizedList(new ArrayList<Double>());
        Job.map(
                "parts",
                numbers(8),
                i -> {
                    var job = recorder.last.get();
                    seen.add(job.fraction());
                    return Job.run("part", progress -> {
                        for (double done = 0.25; done < 1; done += 0.25) {
                            progress.report(done, "at " + done, () -> "");
                        }
                        return i;
                    });
                },
                JobTest::nothing);
        assertThat(seen).hasSize(8).allSatisfy(f -> assertThat(f).isBetween(0.0, 1.0));
        assertThat(seen.get(0)).isLessThan(seen.get(7));
        assertThat(recorder.last.get().fraction()).isEqualTo(1);
    }

    @Test
    void aJobSaysWhatItsWorkReports() {
        Job.run("one", progress -> {
            var job = recorder.last.get();
            assertThat(job.fraction()).isZero();
            assertThat(job.left()).isZero();
            progress.report(0.25, "a quarter", () -> "picture");
            assertThat(job.fraction()).isEqualTo(0.25);
            assertThat(job.detail()).isEqualTo("a quarter");
            assertThat(job.view()).isEqualTo("picture");
            assertThat(job.left()).isPositive();
            assertThat(job.ended()).isFalse();
            return 1;
        });
        assertThat(recorder.last.get().ended()).isTrue();
    }

    @Test
    void aMapCountsItsPartsAndShowsWhatIsDoneInOrder() {
        Job.map("parts", List.of("a", "b", "c"), s -> s + s, soFar -> String.join(" ", soFar));
        var job = recorder.last.get();
        assertThat(job.detail()).startsWith("3 of 3");
        assertThat(job.view()).isEqualTo("aa bb cc");
    }

    @Test
    void anInterruptedMapHasWhatIsDoneAndStaysInterrupted() {
        var caller = Thread.currentThread();
        var ended = new AtomicBoolean();
        var results = Job.map(
                "long",
                numbers(4),
                i -> {
                    if (i == 3) {
                        untilTheJobSays("3 of 4");
                        caller.interrupt();
                        untilInterrupted();
                        ended.set(true);
                    }
                    return i;
                },
                JobTest::nothing);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isTrue();
        assertThat(results).containsExactly(0, 1, 2);
        assertThat(recorder.heard).containsExactly("started long", "ended long");
    }

    private void untilTheJobSays(String detail) {
        while (!recorder.last.get().detail().startsWith(detail)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anInterruptBeforeTheStartLeavesNothingRunning() throws InterruptedException {
        Thread.currentThread().interrupt();
        var results = Job.map(
                "long",
                numbers(4),
                i -> {
                    untilInterrupted();
                    return i;
                },
                JobTest::nothing);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).isEmpty();
        assertThat(Workers.left()).isEmpty();
    }

    @Test
    void noWorkerOutlivesItsMap() throws InterruptedException {
        Job.map("many", numbers(10), i -> i, JobTest::nothing);
        assertThat(Workers.left()).isEmpty();
    }

    @Test
    void theNumberOfThreadsIsTheEnvironmentsElseAllCores() {
        assertThat(Threads.count("3")).isEqualTo(3);
        assertThat(Threads.count(null)).isEqualTo(Runtime.getRuntime().availableProcessors());
        refused(
                "OCCAM_THREADS must be a number of threads, 1 or more, was '0'; leave it unset for all cores",
                () -> Threads.count("0"));
    }
}
