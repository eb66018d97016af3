package occam.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndisturbedTest {
    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    @Test
    void anInterruptStaysWithTheCallerEvenIfTheWorkForgetsItsOwn() {
        Thread.currentThread().interrupt();

        boolean wasInterrupted = Undisturbed.call(Thread::interrupted);

        assertThat(wasInterrupted).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void anInterruptInTheMiddleDoesNotEndTheWork() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var stayedSet = new AtomicBoolean();
        var caller = new Thread(() -> {
            var ended = Undisturbed.call(() -> awaited(begun, goOn));
            stayedSet.set(ended && Thread.currentThread().isInterrupted());
        });
        caller.start();
        begun.await();
        caller.interrupt();
        goOn.countDown();
        caller.join();

        assertThat(stayedSet).isTrue();
    }

    private static boolean awaited(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void workInsideWorkStaysOnItsThread() {
        var outer = Undisturbed.call(() -> Undisturbed.call(Thread::currentThread) == Thread.currentThread());

        assertThat(outer).isTrue();
    }

    @Test
    void whatItThrowsIsThrownAsItIs() {
        assertThatThrownBy(() -> Undisturbed.run(() -> {
                    throw new IllegalArgumentException("as it is");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("as it is");
        assertThatThrownBy(() -> Undisturbed.run(() -> {
                    throw new OutOfMemoryError("as it is");
                }))
                .isExactlyInstanceOf(OutOfMemoryError.class);
    }
}
