package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import occam.job.Job;
import occam.job.JobListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KernelDisplayTest {
    private final List<String> asked = new ArrayList<>();
    private final Kernel kernel = new Remembering(asked);

    private record Remembering(List<String> asked) implements Kernel {
        @Override
        public Comms comms() {
            return new FrontEnd();
        }

        @Override
        public <T> void register(Class<T> type, Function<Object, Rendering> rendering) {
            asked.add("register " + type.getSimpleName());
        }

        @Override
        public void display(Rendering rendering, Map<String, String> transients) {
            asked.add("display " + rendering.data().get("text/plain") + " " + transients);
        }

        @Override
        public void updateDisplay(Rendering rendering, Map<String, String> transients) {
            asked.add("update " + rendering.data().get("text/plain") + " " + transients);
        }
    }

    @AfterEach
    void detach() {
        Job.listen(JobListener.NOBODY);
        Lesson.showOn(Display.plain());
    }

    @Test
    void whatChangesIsPlacedOnceAndThenReplaced() {
        var display = new KernelDisplay(kernel);
        display.update("a", Rendering.text("1"));
        display.update("b", Rendering.text("2"));
        display.update("a", Rendering.text("3"));
        display.show(Rendering.text("4"));
        assertThat(asked)
                .containsExactly(
                        "display 1 {display_id=a}",
                        "display 2 {display_id=b}",
                        "update 3 {display_id=a}",
                        "display 4 {}");
    }

    /** A socket whose channel is closed by an interrupt, as all are that Java's selectors serve. */
    private record Fragile(List<String> asked) implements Kernel {
        @Override
        public Comms comms() {
            return new FrontEnd();
        }

        @Override
        public <T> void register(Class<T> type, Function<Object, Rendering> rendering) {}

        @Override
        public void display(Rendering rendering, Map<String, String> transients) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the socket is closed");
            }
            asked.add("display " + rendering.data().get("text/plain"));
        }

        @Override
        public void updateDisplay(Rendering rendering, Map<String, String> transients) {
            display(rendering, transients);
        }
    }

    @Test
    void anInterruptIsKeptFromTheKernelsSocketsAndStaysSet() {
        var display = new KernelDisplay(new Fragile(asked));
        Thread.currentThread().interrupt();
        display.update("a", Rendering.text("1"));
        display.update("a", Rendering.text("2"));
        display.show(Rendering.text("3"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).containsExactly("display 1", "display 2", "display 3");
    }

    @Test
    void whatAnInterruptedJobHasLearnedComesBackThoughTheDisplayFails() {
        var display = new KernelDisplay(new Broken());
        Job.listen(new LiveProgress(display));
        var shown = new CountDownLatch(1);
        var learned = Job.run("training", progress -> {
            progress.report(0.5, "half", () -> {
                shown.countDown();
                return "";
            });
            await(shown);
            Thread.currentThread().interrupt();
            return "learned";
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(learned).isEqualTo("learned");
        display.show(Rendering.text("the next cell's"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Broken() implements Kernel {
        @Override
        public Comms comms() {
            return new FrontEnd();
        }

        @Override
        public <T> void register(Class<T> type, Function<Object, Rendering> rendering) {}

        @Override
        public void display(Rendering rendering, Map<String, String> transients) {
            throw new IllegalStateException("nobody is there");
        }

        @Override
        public void updateDisplay(Rendering rendering, Map<String, String> transients) {
            throw new IllegalStateException("nobody is there");
        }
    }

    @Test
    void anAttachedKernelShowsWhatALessonShows() {
        KernelDisplay.attach(kernel);
        Lesson.show("text");
        assertThat(asked).contains("register Chart", "register double[]", "register Claim", "display text {}");
    }

    /** As one whose comms are not those that the adapter knows. */
    private record Silent(Kernel kernel) implements Kernel {
        @Override
        public Comms comms() {
            throw new IllegalStateException("no channels");
        }

        @Override
        public <T> void register(Class<T> type, Function<Object, Rendering> rendering) {
            kernel.register(type, rendering);
        }

        @Override
        public void display(Rendering rendering, Map<String, String> transients) {
            kernel.display(rendering, transients);
        }

        @Override
        public void updateDisplay(Rendering rendering, Map<String, String> transients) {
            kernel.updateDisplay(rendering, transients);
        }
    }

    @Test
    void aKernelWithoutChannelsShowsAllButHandles() {
        KernelDisplay.attach(new Silent(kernel));
        Lesson.show("text");
        assertThat(asked).contains("register Explorer", "display text {}");
    }

    @Test
    void attachingTwiceIsAttachingOnce() {
        KernelDisplay.attach(kernel);
        var once = List.copyOf(asked);
        KernelDisplay.attach(kernel);
        assertThat(asked).isEqualTo(once).isNotEmpty();
    }

    @Test
    void anotherKernelIsAttachedInItsPlace() {
        KernelDisplay.attach(kernel);
        var other = new ArrayList<String>(List.of("other"));
        KernelDisplay.attach(new Remembering(other));
        assertThat(other).contains("register Claim");
    }
}
