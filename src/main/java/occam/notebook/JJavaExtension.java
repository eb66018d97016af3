package occam.notebook;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import occam.job.Job;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Occam on the JJava kernel, which finds this class by itself when the library is on its class path. */
public final class JJavaExtension implements Extension {
    @Override
    public void install(BaseKernel kernel) {
        Renderings.all().byType().forEach((type, rendering) -> register(kernel, type, rendering));
        var display = new KernelDisplay(kernel);
        Lesson.showOn(display);
        Job.listen(new LiveProgress(display));
        Orphan.endWithParent();
    }

    private static <T> void register(BaseKernel kernel, Class<T> type, Function<Object, Rendering> rendering) {
        kernel.getRenderer()
                .createRegistration(type)
                .register((value, context) -> fill(context.getOutputContainer(), rendering.apply(value)));
    }

    private static DisplayData fill(DisplayData display, Rendering rendering) {
        rendering.data().forEach(display::putData);
        rendering.metadata().forEach(display::putMetaData);
        return display;
    }

    private static final class KernelDisplay implements Display {
        private final BaseKernel kernel;
        private final Set<String> placed = new HashSet<>();

        KernelDisplay(BaseKernel kernel) {
            this.kernel = kernel;
        }

        @Override
        public synchronized void show(Rendering rendering) {
            kernel.getIO().display.display(fill(new DisplayData(), rendering));
        }

        @Override
        public synchronized void update(String id, Rendering rendering) {
            var display = fill(new DisplayData(), rendering);
            display.putTransientData("display_id", id);
            if (placed.add(id)) {
                kernel.getIO().display.display(display);
            } else {
                kernel.getIO().display.updateDisplay(display);
            }
        }
    }
}
