package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCardsTest {
    private static final LessonHead HEAD =
            new LessonHead("01 · A", "Why?", List.of("tell why", "say when"), 40, "nothing");

    @TempDir
    Path folder;

    private String card(String tagOfSecond) throws IOException {
        var cell = "{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": {\"tags\": [\"%s\"]}, \"outputs\":"
                + " [{\"output_type\": \"display_data\", \"data\": {\"image/png\": \"%s\"}}]}";
        var cells = cell.formatted("other", "Rmlyc3Q=") + "," + cell.formatted(tagOfSecond, "U2Vjb25k");
        var notebook = Files.writeString(folder.resolve("01-a.ipynb"), "{\"cells\": [" + cells + "]}");
        return LessonCards.write(Map.of(notebook, HEAD), folder);
    }

    @Test
    void aCardSaysWhatTheLessonSaysOfItself() throws IOException {
        assertThat(card("other"))
                .contains("{grid-item-card} 01 · A\n", ":link: 01-a\n", "Why?", "- tell why\n- say when", "40 minutes");
    }

    @Test
    void itsPictureIsTheOneThatIsTagged_ElseTheFirst() throws IOException {
        card("other");
        assertThat(folder.resolve("covers/01-a.png")).hasContent("First");
        card("cover");
        assertThat(folder.resolve("covers/01-a.png")).hasContent("Second");
    }

    @Test
    void aLessonWithoutAPictureHasACardToo() throws IOException {
        var notebook = Files.writeString(folder.resolve("02-b.ipynb"), "{\"cells\": []}");
        assertThat(LessonCards.write(Map.of(notebook, HEAD), folder))
                .contains("02-b")
                .doesNotContain("img-top");
    }
}
