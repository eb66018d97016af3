package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import occam.data.Datasets;
import occam.explore.Control;
import occam.linear.Linear;
import occam.linear.Polynomial;
import occam.penalty.Penalty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader with a mouse and a keyboard, in JupyterLab and a real browser, where there is one: {@code -Dbrowser=} names another. */
class BrowserIT {
    private static final double[] GRID = Linear.logGrid(1e-10, 10, 45);

    private static Seen seen;

    /** What the reader saw. */
    private static final class Seen {
        String first;
        List<Drag> drags;
        Map<String, String> keys;
        List<String> heard;
        List<String> errors;
    }

    /** After the handle was let go. */
    private record Drag(String words, String label) {}

    @BeforeAll
    static void drag(@TempDir Path folder) throws Exception {
        var browser = Browser.find();
        assumeThat(browser)
                .as("a figure that answers is dragged only where a Chromium is installed")
                .isPresent();
        seen = Driver.seen(
                Seen.class,
                folder,
                "drag.py",
                "answers.ipynb",
                browser.get().program().toString(),
                "RESULT");
    }

    /** What the words must be, by a direct call: first, unseen, where the handles stand. */
    private static String words(int place) {
        var points = Datasets.sine(25, 0.3, 1);
        var fit = Polynomial.fit(points, 15, Penalty.l2(GRID[place]));
        return String.format(
                Locale.ROOT, "λ = %s, degree = 15: error %.6f", label(place), fit.meanSquaredError(points));
    }

    private static String label(int place) {
        return Control.slider("λ", GRID).label(place);
    }

    private static int place(String words) {
        return Stream.iterate(0, i -> i + 1)
                .limit(GRID.length)
                .filter(i -> words(i).equals(words))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void atFirstItIsWhereTheControlsStand() {
        assertThat(seen.first).isEqualTo(words(28));
    }

    @Test
    void aHandleThatIsLetGoShowsThePictureOfWhereItStands() {
        assertThat(seen.drags).hasSize(4);
        assertThat(place(seen.drags.get(0).words)).isBetween(9, 13);
        assertThat(place(seen.drags.get(1).words)).isEqualTo(44);
        assertThat(place(seen.drags.get(2).words)).isBetween(24, 28);
        assertThat(place(seen.drags.get(3).words)).isZero();
    }

    @Test
    void theLabelBesideTheHandleIsThatOfItsPlace() {
        assertThat(seen.drags).allSatisfy(drag -> assertThat(drag.label).isEqualTo(label(place(drag.words))));
    }

    @Test
    void aScreenReaderHearsAWholeNumberAsItIs() {
        assertThat(seen.heard).last().isEqualTo("15");
    }

    @Test
    void keysMoveItToo() {
        assertThat(seen.keys).containsEntry("End", words(44)).containsEntry("Home", words(0));
        assertThat(place(seen.keys.get("PageDown"))).isBetween(30, 43);
        assertThat(place(seen.keys.get("ArrowLeft"))).isEqualTo(place(seen.keys.get("PageDown")) - 1);
        assertThat(place(seen.keys.get("PageUp"))).isBetween(1, 14);
        assertThat(place(seen.keys.get("ArrowRight"))).isEqualTo(place(seen.keys.get("PageUp")) + 1);
    }

    @Test
    void thePageHasNoErrors() {
        assertThat(seen.errors).isEmpty();
    }
}
