package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import occam.data.Datasets;
import occam.job.Job;
import occam.job.JobListener;
import occam.plot.Plots;
import occam.plot.chart.Line;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.Loop;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The extension on a kernel that has everything but a front end. */
class JJavaExtensionTest {
    private static final MIMEType TEXT = new MIMEType("text", null, "plain", null);
    private static final MIMEType HTML = new MIMEType("text", null, "html", null);
    private static final MIMEType PNG = new MIMEType("image", null, "png", null);

    private final Bare kernel = new Bare();

    static class Bare extends BaseKernel {
        Bare() {
            super(
                    "bare",
                    "1",
                    new LanguageInfo.Builder("java").build(),
                    List.of(),
                    null,
                    new JupyterIO(StandardCharsets.UTF_8),
                    new CommManager(),
                    new Renderer(),
                    new MagicParser("^%", "^%%", new MagicTranspiler()),
                    new MagicsRegistry(),
                    true,
                    new StringStyler("", "", "", line -> ""));
        }

        @Override
        public Object evalRaw(String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DisplayData inspect(String code, int at, boolean extraDetail) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReplacementOptions complete(String code, int at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String isComplete(String code) {
            throw new UnsupportedOperationException();
        }
    }

    static final class WithShell extends Bare {
        private final JShell shell;

        WithShell(JShell shell) {
            this.shell = shell;
        }

        @Override
        public Object evalRaw(String source) {
            return shell.eval(source);
        }

        public JShell getJShell() {
            return shell;
        }
    }

    @BeforeEach
    void install() {
        new JJavaExtension().install(kernel);
    }

    @AfterEach
    void uninstall() {
        Job.listen(JobListener.NOBODY);
        Lesson.showOn(Display.plain());
    }

    private Object rendered(Object value, MIMEType type) {
        return kernel.getRenderer().render(value).getData(type);
    }

    @Test
    void theKernelFindsItByItself() {
        assertThat(ServiceLoader.load(Extension.class).stream().map(ServiceLoader.Provider::type))
                .contains(JJavaExtension.class);
    }

    @Test
    void aCellsLastValueIsRendered() {
        assertThat(rendered(new double[] {1, 2}, TEXT)).isEqualTo("2 numbers: 1  2");
        assertThat(rendered(new double[][] {{1, 2}}, TEXT)).isEqualTo("1 × 2\n1  2");
        assertThat(rendered(Nd4j.createFromArray(1.0, 2.0), TEXT)).isEqualTo("2 numbers: 1  2");
        assertThat(rendered(Table.create(DoubleColumn.create("a", 1.0)), HTML))
                .asString()
                .contains("<table");
    }

    @Test
    void chartsAndFiguresArePictures() {
        var chart = Plots.lines("x", "y", Line.line("sine", Datasets.sineCurve()));
        assertThat(rendered(chart, PNG)).asString().startsWith("iVBOR");
        assertThat(rendered(Plots.images(Datasets.digits(), 1), PNG)).asString().startsWith("iVBOR");
    }

    @Test
    void whatItDoesNotKnowIsLeftToTheKernel() {
        assertThat(rendered("text", TEXT)).isEqualTo("text");
        assertThat(rendered(Map.of("a", 1), TEXT)).isEqualTo("{a=1}");
    }

    /** Lessons format numbers too, and their stored outputs are compared. */
    @Test
    void aCellWritesNumbersAsTheLessonsDo() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        new JJavaExtension().install(new Bare());
        assertThat("%.1f and %,d".formatted(0.5, 1234)).isEqualTo("0.5 and 1,234");
    }

    /** A loop that by itself would not look a second time while the test runs. */
    @Test
    @Timeout(60)
    void afterACellTheKernelSoonLooksForTheNext() throws InterruptedException {
        try (var shell = JShell.builder().executionEngine("local").build()) {
            var kernel = new WithShell(shell);
            new JJavaExtension().install(kernel);
            var turns = new CountDownLatch(100);
            var loop = new Loop("test", TimeUnit.HOURS.toMillis(1), () -> {
                if (turns.getCount() == 100) {
                    kernel.evalRaw("1 + 1");
                }
                turns.countDown();
            });
            loop.start();
            turns.await();
            loop.shutdown();
            loop.interrupt();
        }
    }

    @Test
    void showingWithoutARunningCellDoesNoHarm() {
        assertThatCode(() -> Lesson.show(new double[] {1})).doesNotThrowAnyException();
    }
}
