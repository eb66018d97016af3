package occam.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NativesTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void nobodyIsLeft() {
        threads.shutdownNow();
    }

    @Test
    void nothingIsLoadedWhileSomethingIsDrawn() throws Exception {
        var events = Collections.synchronizedList(new ArrayList<String>());
        var drawing = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var drawn = threads.submit(() -> Natives.beside(() -> {
            drawing.countDown();
            wait(free);
            return events.add("drawn");
        }));
        drawing.await();
        var loaded = threads.submit(() -> Natives.load(() -> events.add("loaded")));
        // another picture does not wait for who waits to load
        Natives.beside(() -> events.add("another"));
        free.countDown();
        drawn.get();
        loaded.get();
        assertThat(events).containsExactly("another", "drawn", "loaded");
    }

    @Test
    void nothingIsDrawnWhileSomethingIsLoaded() throws Exception {
        var events = Collections.synchronizedList(new ArrayList<String>());
        var drawn = new CountDownLatch(1);
        Natives.load(() -> {
            threads.submit(() -> Natives.beside(() -> {
                events.add("drawn");
                drawn.countDown();
                return null;
            }));
            events.add("loaded");
        });
        drawn.await();
        assertThat(events).containsExactly("loaded", "drawn");
    }

    @Test
    void aPictureThatNeedsThemLoadsThemItself() {
        var events = new ArrayList<String>();
        Natives.beside(() -> {
            Natives.load(() -> events.add("loaded"));
            return events.add("drawn");
        });
        assertThat(events).containsExactly("loaded", "drawn");
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
