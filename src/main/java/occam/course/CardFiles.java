package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import occam.interview.Deck;
import occam.interview.Questions;
import occam.interview.Sheet;

/** Writes the question bank as a deck for Anki and as a sheet to print. */
record CardFiles(Project project) {
    private static final String MATHJAX = "/META-INF/resources/webjars/mathjax/3.2.2/es5/tex-svg.js";

    int run() throws IOException {
        var bank = Questions.all();
        var deck = Deck.anki(bank);
        var sheet = Sheet.html(bank);
        Folders.write(deckFile(), deck);
        Folders.write(sheetFile(), sheet);
        writeMathJax();
        System.out.println(
                "One sheet of paper to print, both sides: " + sheetFile().toUri());
        System.out.println(String.format(
                Locale.ROOT,
                "%d cards: in Anki choose File, Import, and take %s (a later import updates them and keeps what you have learned)",
                bank.size(),
                deckFile()));
        return 0;
    }

    private Path folder() {
        return project.target().resolve("cards");
    }

    /** The script that sets the sheet's equations, which then needs no network. */
    private void writeMathJax() throws IOException {
        try (var script = Objects.requireNonNull(CardFiles.class.getResourceAsStream(MATHJAX), MATHJAX)) {
            Folders.write(folder().resolve("tex-svg.js"), script.readAllBytes());
        }
    }

    private Path deckFile() {
        return folder().resolve("occam-anki.txt");
    }

    private Path sheetFile() {
        return folder().resolve("sheet.html");
    }
}
