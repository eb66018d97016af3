package occam.notebook;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LessonTest {
    @Test
    void theEnvironmentsSeedStandsInForTheLessons() {
        assertThat(Lesson.seed(1, null)).isEqualTo(1);
        assertThat(Lesson.seed(1, " ")).isEqualTo(1);
        assertThat(Lesson.seed(1, " 20 ")).isEqualTo(20);
        assertThat(Lesson.seed(1, "-3")).isEqualTo(-3);
    }

    @Test
    void aSeedThatIsNoNumberIsRefusedInOneLine() {
        refused(
                "OCCAM_SEED must be a whole number, was 'x'; leave it unset for the lesson's own seed",
                () -> Lesson.seed(1, "x"));
    }

    @Test
    void whatBelongsToTheMomentIsMarkedSo() {
        var display = new Recording(0);
        Lesson.showOn(display);
        try {
            Lesson.showForNow("3 ms");
            Lesson.show("3 points");
        } finally {
            Lesson.showOn(Display.plain());
        }
        assertThat(display.shown.get(0).metadata()).containsEntry("occam", Map.of("transient", true));
        assertThat(display.shown.get(1).metadata()).doesNotContainKey("occam");
    }
}
