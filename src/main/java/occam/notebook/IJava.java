package occam.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Map;
import java.util.function.Function;
import occam.InvalidInput;

/** Occam on the IJava kernel, which has to be told: {@code occam.notebook.IJava.attach();} after {@code %classpath}. */
public final class IJava {
    private static final String KERNEL = "io.github.spencerpark.ijava.IJava";

    private IJava() {}

    /**
     * Makes the IJava kernel that runs this cell show charts, tables and arrays, {@code show}, {@code claim} and live progress. Calling it
     * again does no harm.
     *
     * @throws InvalidInput if this is not the IJava kernel
     */
    public static void attach() {
        KernelDisplay.attach(new Adapter((BaseKernel) running()));
    }

    private static Object running() {
        Object kernel = null;
        try {
            kernel = Class.forName(KERNEL).getMethod("getKernelInstance").invoke(null);
        } catch (ReflectiveOperationException e) {
            // Not in a notebook on IJava, as the next line says.
        }
        InvalidInput.unless(
                kernel != null,
                "IJava.attach() is for notebooks on the IJava kernel, which does not run here; on the JJava kernel leave it out,"
                        + " and in a program call show(...)");
        return kernel;
    }

    private record Adapter(BaseKernel kernel) implements Kernel {
        @Override
        public <T> void register(Class<T> type, Function<Object, Rendering> rendering) {
            kernel.getRenderer()
                    .createRegistration(type)
                    .register((value, context) -> fill(context.getOutputContainer(), rendering.apply(value), Map.of()));
        }

        @Override
        public Comms comms() {
            return new IJavaComms(kernel);
        }

        @Override
        public void display(Rendering rendering, Map<String, String> transients) {
            kernel.getIO().display.display(fill(new DisplayData(), rendering, transients));
        }

        @Override
        public void updateDisplay(Rendering rendering, Map<String, String> transients) {
            kernel.getIO().display.updateDisplay(fill(new DisplayData(), rendering, transients));
        }

        private static DisplayData fill(DisplayData display, Rendering rendering, Map<String, String> transients) {
            rendering.data().forEach(display::putData);
            rendering.metadata().forEach(display::putMetaData);
            transients.forEach(display::putTransientData);
            return display;
        }
    }
}
