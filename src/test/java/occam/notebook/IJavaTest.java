package occam.notebook;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Map;
import occam.data.Datasets;
import occam.job.Job;
import occam.job.JobListener;
import occam.plot.Plots;
import occam.plot.chart.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The adapter on a kernel of IJava's library that has everything but a front end. */
class IJavaTest {
    private final Bare kernel = new Bare();

    static final class Bare extends BaseKernel {
        @Override
        public DisplayData eval(String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return new LanguageInfo.Builder("java").build();
        }
    }

    @BeforeEach
    void attach() {
        io.github.spencerpark.ijava.IJava.run(kernel);
        IJava.attach();
    }

    @AfterEach
    void detach() {
        io.github.spencerpark.ijava.IJava.run(null);
        Job.listen(JobListener.NOBODY);
        Lesson.showOn(Display.plain());
    }

    private Object rendered(Object value, MIMEType type) {
        return kernel.getRenderer().render(value).getData(type);
    }

    @Test
    void aCellsLastValueIsRendered() {
        assertThat(rendered(new double[] {1, 2}, MIMEType.TEXT_PLAIN)).isEqualTo("2 numbers: 1  2");
        assertThat(rendered(Table.create(DoubleColumn.create("a", 1.0)), MIMEType.TEXT_HTML))
                .asString()
                .contains("<table");
    }

    @Test
    void aChartIsAPictureOfItsSize() {
        var chart = kernel.getRenderer().render(Plots.lines("x", "y", Line.line("sine", Datasets.sineCurve())));
        assertThat(chart.getData(MIMEType.IMAGE_PNG)).asString().startsWith("iVBOR");
        assertThat(chart).extracting("metadata").asString().contains("width");
    }

    @Test
    void whatItDoesNotKnowIsLeftToTheKernel() {
        assertThat(rendered(Map.of("a", 1), MIMEType.TEXT_PLAIN)).isEqualTo("{a=1}");
    }

    @Test
    void showingWithoutARunningCellDoesNoHarm() {
        assertThatCode(() -> Lesson.show(new double[] {1})).doesNotThrowAnyException();
    }

    @Test
    void withoutARunningKernelItSaysWhatToDo() {
        io.github.spencerpark.ijava.IJava.run(null);
        refused(
                "IJava.attach() is for notebooks on the IJava kernel, which does not run here; on the JJava kernel leave it out,"
                        + " and in a program call show(...)",
                IJava::attach);
    }
}
