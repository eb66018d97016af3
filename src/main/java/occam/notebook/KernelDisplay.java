package occam.notebook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import occam.InvalidInput;
import occam.exercise.KernelNumber;
import occam.job.Job;
import occam.job.Undisturbed;

/**
 * The front end of a kernel. What is shown goes there {@link Undisturbed}: an interrupt closes a socket under the hand that
 * writes, for good, and what it was to show would be an exception in the place of the value of the reader's cell.
 */
final class KernelDisplay implements Display {
    private static Kernel attached;

    private final Kernel kernel;
    private final Set<String> placed = new HashSet<>();

    KernelDisplay(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Shows in this kernel's notebook whatever the library has to show: a cell's last value, {@code show}, {@code claim} and live
     * progress; and has cells write numbers as the lessons do, whatever the machine's language. It does so once, however often it is
     * asked.
     *
     * @throws InvalidInput if the jars that the library stands on are not on the class path
     */
    static synchronized void attach(Kernel kernel) {
        if (kernel.equals(attached)) {
            return;
        }
        try {
            Renderings.all().byType().forEach((type, rendering) -> kernel.register(type, rendering));
            showOn(new KernelDisplay(kernel));
            showWidgets(kernel);
        } catch (NoClassDefFoundError e) {
            // For this JVM it stays missing, even if its jar follows.
            throw new InvalidInput(
                    "The jars in target/lib must be on the class path before Occam's own (" + e.getMessage()
                            + " is missing); restart the kernel and write: %classpath ../target/lib/*.jar ../target/occam-*.jar");
        }
        attached = kernel;
        KernelNumber.next();
    }

    /** A kernel that has other channels than we know shows figures that answer as pictures; for that it must not fail to start. */
    private static void showWidgets(Kernel kernel) {
        try {
            Explorers.showOn(new Widgets(kernel.comms(), SavedFigures.ofThisNotebook()));
        } catch (RuntimeException | LinkageError e) {
            // as on a front end without widgets
        }
    }

    private static void showOn(Display display) {
        Lesson.showOn(display);
        Job.listen(new LiveProgress(display));
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        ProcessHandle.current().parent().ifPresent(KernelDisplay::endWith);
    }

    /** A kernel whose Jupyter has died has nobody left to end it, and would stay with all its memory. */
    private static void endWith(ProcessHandle parent) {
        var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    }

    @Override
    public synchronized void show(Rendering rendering) {
        undisturbed(() -> kernel.display(rendering, Map.of()));
    }

    @Override
    public synchronized void update(String id, Rendering rendering) {
        var place = Map.of("display_id", id);
        boolean isNew = placed.add(id);
        undisturbed(() -> {
            if (isNew) {
                kernel.display(rendering, place);
            } else {
                kernel.updateDisplay(rendering, place);
            }
        });
    }

    /** Until it is shown, so that what the reader shows stands in order. */
    private static void undisturbed(Runnable showing) {
        try {
            Undisturbed.run(showing);
        } catch (RuntimeException | Error e) {
            // the front end has gone; there is nobody to tell
        }
    }
}
