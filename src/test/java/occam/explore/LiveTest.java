package occam.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveTest {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final Control<Integer> n = Control.slider("n", 0, 999);

    private final Screen screen = new Screen() {
        @Override
        public void show(Position position, View view) {
            seen.add(view.words());
        }

        @Override
        public void fail(Position position, Throwable reason) {
            seen.add("failed: " + reason.getMessage());
        }
    };

    private Live live(Function<Integer, ?> drawing) {
        return new Live(Explorer.explore(n, drawing), screen);
    }

    private Position at(int value) {
        return new Position(List.of(n), List.of(value));
    }

    private static View words(int value) {
        return View.of().saying("%d", value);
    }

    @Test
    void whatWaitsIsReplacedByTheNewestAndThatIsDrawn() throws InterruptedException {
        var drawn = new LinkedBlockingQueue<Integer>();
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var live = live(value -> {
            drawn.add(value);
            first.countDown();
            if (value == 0) {
                uninterrupted(go);
            }
            return words(value);
        });
        live.move(at(0));
        first.await();
        IntStream.rangeClosed(1, 500).forEach(value -> live.move(at(value)));
        go.countDown();
        String last = seen.take();
        while (!last.equals("500")) {
            last = seen.take();
        }
        assertThat(drawn).containsExactly(0, 500);
    }

    private static void uninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatTakesLongIsInterruptedForTheNewestAndNotShown() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var live = live(value -> {
            begun.countDown();
            while (value == 0 && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return words(value);
        });
        live.move(at(0));
        begun.await();
        live.move(at(7));
        assertThat(seen.take()).isEqualTo("7");
        assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatIsDrawnAfterAnInterruptedDrawingIsNotInterrupted() throws InterruptedException {
        var live = live(value -> {
            while (value == 0 && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return View.of().saying("%d %s", value, Thread.currentThread().isInterrupted());
        });
        for (int round = 1; round <= 5; round++) {
            live.move(at(0));
            live.move(at(round));
            assertThat(seen.take()).isEqualTo(round + " false");
        }
    }

    @Test
    void whateverIsThrownIsShownAndTheNextMoveIsDrawn() throws InterruptedException {
        var live = live(value -> {
            if (value == 1) {
                throw new StackOverflowError("deep");
            }
            return words(value);
        });
        live.move(at(1));
        assertThat(seen.take()).isEqualTo("failed: deep");
        live.move(at(2));
        assertThat(seen.take()).isEqualTo("2");
    }

    @Test
    void twoFiguresDoNotWaitForEachOther() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var slow = live(value -> {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return words(value);
        });
        slow.move(at(0));
        begun.await();
        live(LiveTest::words).move(at(3));
        assertThat(seen.take()).isEqualTo("3");
        slow.close();
    }

    @Test
    void oneThatIsClosedEndsWhatIsUnderWayAndDrawsNoMore() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var live = live(value -> {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            ended.countDown();
            return words(value);
        });
        live.move(at(0));
        begun.await();
        live.close();
        ended.await();
        live.move(at(1));
        live(LiveTest::words).move(at(2));
        assertThat(seen.take()).isEqualTo("2");
        assertThat(seen).isEmpty();
    }
}
