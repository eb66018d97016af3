package occam.notebook;

import static occam.explore.Control.slider;
import static occam.explore.Explorer.explore;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import occam.explore.View;
import occam.plot.Plots;
import occam.plot.chart.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFigureTest {
    @TempDir
    Path course;

    private String written(occam.explore.Explorer explorer) throws IOException {
        var folder = course.resolve("frames/01-overfitting");
        new PageFigure(folder, 2).write(explorer);
        return Files.readString(folder.resolve("2.html"));
    }

    @Test
    void eachPlaceHasAPictureOfItsOwnBesideThePage() throws IOException {
        var markup = written(explore(
                slider("n", 1, 3).at(2),
                n -> View.of(Plots.lines("x", "y", Line.line("a", new double[] {0, n}, new double[] {0, 1})))
                        .saying("up to %d", n)));
        var files = Pattern.compile("2-0\\d\\.png").matcher(markup).results().toList();
        assertThat(files).hasSize(3);
        for (var file : files) {
            var picture = course.resolve("frames/01-overfitting").resolve(file.group());
            assertThat(ImageIO.read(picture.toFile()).getWidth()).isPositive();
        }
        assertThat(markup).contains("up to 1", "up to 2", "up to 3", "max=\"2\" value=\"1\"");
    }

    @Test
    void wordsAndNamesCannotBecomeMarkup() throws IOException {
        var markup = written(explore(
                slider("<b>n</b>", 1, 2).unit("\"'"),
                n -> View.of("<i>text</i>").saying("</script><p>")));
        assertThat(markup).doesNotContain("<b>n", "<i>text", "</script><p>", "1 \"'");
    }

    @Test
    void nothingOfAPageComesFromElsewhere() throws IOException {
        assertThat(written(explore(slider("n", 1, 2), n -> "text"))).doesNotContain("http", "//");
    }
}
