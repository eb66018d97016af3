package occam.neural.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import occam.Impatient;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.neural.Digits;
import occam.neural.History;
import occam.neural.History.Ending;
import occam.neural.Network;
import occam.neural.Optimizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader has after interrupting a cell that trains. */
class InterruptTest {
    private static final Split SPLIT = Digits.noisy();
    private static final Network LONG = Digits.network().epochs(3000);

    private static final int[] EARLY = IntStream.rangeClosed(1, 20).toArray();

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    /** Interrupts this thread as soon as its job is that far, and gives what the job returns. */
    private static <T> T interrupted(Predicate<Job> when, Supplier<T> job) {
        Job.listen(Impatient.once(when));
        var result = job.get();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        return result;
    }

    private static final class AtOnce implements JobListener {
        @Override
        public void started(Job job) {
            Thread.currentThread().interrupt();
        }

        @Override
        public void ended(Job job) {}
    }

    @Test
    void whatWasLearnedSoFarIsReturned() {
        var trained = interrupted(job -> job.fraction() > 0.001, () -> Trainer.fit(LONG, SPLIT, 1));
        var history = trained.history();
        assertThat(history.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(history.epochs()).hasSizeBetween(4, 2999);
        assertThat(history.kept()).isEqualTo(history.epochs().size());
        assertThat(history).asString().contains("interrupted, keeps epoch " + history.kept());
        assertThat(trained.classify(SPLIT.test().x())).hasSize(SPLIT.test().rows());
    }

    @Test
    void theEpochsDoneAreThoseOfATrainingThatWasNotInterrupted() {
        var history = interrupted(job -> job.fraction() > 0, () -> Trainer.fit(LONG, SPLIT, 1))
                .history();
        Thread.interrupted();
        Job.listen(JobListener.NOBODY);
        var whole = Trainer.fit(LONG.epochs(history.epochs().size()), SPLIT, 1).history();
        assertThat(whole.epochs()).isEqualTo(history.epochs());
    }

    @Test
    void anInterruptKeepsTheBestEpochUnderEarlyStopping() {
        var network = LONG.optimizer(Optimizer.adam(2e-2)).earlyStopping(2999);
        var trained = interrupted(job -> job.fraction() > 0.01, () -> Trainer.fit(network, SPLIT, 1));
        var history = trained.history();
        assertThat(history.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(history.kept())
                .isEqualTo(history.best().number())
                .isLessThan(history.epochs().size());
        assertThat(trained.score(SPLIT.validation()).loss())
                .isEqualTo(history.best().validation().loss(), within(1e-6));
    }

    @Test
    void anInterruptBeforeTheFirstEpochLeavesSomethingThatCanBeShown() {
        Job.listen(new AtOnce());
        var trained = Trainer.fit(LONG, SPLIT, 1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(trained.history()).isEqualTo(new History(java.util.List.of(), 0, Ending.INTERRUPTED));
        assertThat(trained).hasToString("no epoch scored, interrupted");
        assertThat(trained.probabilities(SPLIT.test().x()))
                .hasDimensions(SPLIT.test().rows(), 10);
    }

    @Test
    void anInterruptedFilmHasTheFramesThatWereReached() {
        var frames = interrupted(job -> job.fraction() > 0.001, () -> Trainer.film(LONG, SPLIT, 1, 1, 2, 2999));
        assertThat(frames).extracting(frame -> frame.history().kept()).containsExactly(1, 2);
    }

    private static boolean aWhileAfter(Job job) {
        var before = job.elapsed();
        while (job.elapsed().minus(before).toMillis() < 30) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    void noFrameShowsHalfAnEpoch() {
        // one row at a time, so that the interrupt hits the middle of an epoch
        var network = LONG.batch(1).epochs(20);
        var frames = interrupted(
                job -> job.fraction() > 0 && aWhileAfter(job), () -> Trainer.film(network, SPLIT, 1, EARLY));
        Thread.interrupted();
        for (var frame : frames) {
            assertThat(frame.score(SPLIT.validation()))
                    .isEqualTo(frame.history().last().validation());
        }
        assertThat(frames).extracting(frame -> frame.history().kept()).doesNotHaveDuplicates();
    }
}
