package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import occam.interview.Deck;
import occam.interview.Questions;
import occam.interview.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFilesTest {
    @TempDir
    private Path root;

    @Test
    void theDeckAndTheSheetAreWritten_AndTheLastLineSaysHowToImport() throws Exception {
        var said = told();
        var folder = root.resolve("target/cards");
        assertThat(folder.resolve("occam-anki.txt")).hasContent(Deck.anki(Questions.all()));
        assertThat(folder.resolve("sheet.html")).hasContent(Sheet.html(Questions.all()));
        assertThat(folder.resolve("tex-svg.js")).content().contains("MathJax");
        assertThat(said.lines().reduce((before, line) -> line))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains(
                                "File, Import", folder.resolve("occam-anki.txt").toString())
                        .startsWith(Questions.all().size() + " cards"));
    }

    private String told() throws Exception {
        var out = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CardFiles(new Project(root)).run()).isZero();
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
