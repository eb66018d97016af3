package occam.notebook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.Loop;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Occam on the JJava kernel, which finds this class by itself when the library is on its class path. */
public final class JJavaExtension implements Extension {
    /** Whether this JVM has been prepared; it may run one kernel after another. */
    private static final AtomicBoolean IS_PREPARED = new AtomicBoolean();

    /** For the kernel, which makes one. */
    public JJavaExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        var pace = new LoopPace(System::nanoTime);
        KernelDisplay.attach(new Adapter(kernel, pace));
        if (!IS_PREPARED.getAndSet(true)) {
            start(CompilerDirectives::add);
            endWith(Thread.currentThread());
        }
        shell(kernel).ifPresent(shell -> {
            Exits.refuseIn(shell);
            ClassPathIndex.keepIn(shell);
            shell.onSnippetEvent(event -> quicken(pace));
        });
    }

    /** Beside the kernel, which a reader waits for. */
    private static void start(Runnable task) {
        var thread = new Thread(task, "occam-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Threads of the kernel outlive it by a minute, and who restarts it would wait for them; where a cell loads the library, its thread is not the kernel's. */
    private static void endWith(Thread thread) {
        if (thread.getName().equals("main")) {
            start(() -> exitAfter(thread));
        }
    }

    private static void exitAfter(Thread kernel) {
        try {
            kernel.join();
            System.exit(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** If this is a thread that waits for messages: who has sent one is likely to send the next one soon. */
    static void quicken(LoopPace pace) {
        if (Thread.currentThread() instanceof Loop loop) {
            pace.quicken(loop::onError, loop::doNext);
        }
    }

    private static Optional<JShell> shell(BaseKernel kernel) {
        try {
            return Optional.ofNullable(
                    (JShell) kernel.getClass().getMethod("getJShell").invoke(kernel));
        } catch (ReflectiveOperationException e) {
            // a JJava that hides it
            return Optional.empty();
        }
    }

    private record Adapter(BaseKernel kernel, LoopPace pace) implements Kernel {
        @Override
        public <T> void register(Class<T> type, Function<Object, Rendering> rendering) {
            kernel.getRenderer()
                    .createRegistration(type)
                    .register((value, context) -> fill(context.getOutputContainer(), rendering.apply(value), Map.of()));
        }

        @Override
        public Comms comms() {
            return new JJavaComms(kernel, pace);
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
