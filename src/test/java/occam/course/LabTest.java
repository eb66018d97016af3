package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
    private static final String OURS = """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "source": [
                "[Solution](solutions/01-a.ipynb#Exercise:-b), [next](02-b.ipynb)"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 1,
               "outputs": [
                {
                 "text": "the answer"
                }
               ],
               "source": [
                "1 < 2"
               ]
              }
             ]
            }
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void setUp() throws Exception {
        for (var name : new String[] {"01-a", "solutions/01-a", "02-b"}) {
            Folders.write(root.resolve("notebooks").resolve(name + ".ipynb"), OURS);
        }
        prepare(Map.of());
    }

    @Test
    void aLessonComesWithoutItsOutputs_AndIsTheSameOtherwise() throws Exception {
        assertThat(Files.readString(mine("01-a")))
                .isEqualTo(OURS.replace("solutions/01-a.", "solutions/01-a-solutions.")
                        .replace("\"execution_count\": 1", "\"execution_count\": null")
                        .replaceAll("(?s)\"outputs\": \\[.*?\\]", "\"outputs\": []"));
    }

    @Test
    void solutionsHaveANameOfTheirOwn_ToWhichTheLessonLinks_AndTheirOutputs() {
        assertThat(mine("solutions/01-a-solutions")).content().contains("the answer");
        assertThat(mine("01-a")).content().contains("](solutions/01-a-solutions.ipynb#Exercise:-b)", "](02-b.ipynb)");
    }

    @Test
    void whatTheReaderWroteIsNeverOverwritten() throws Exception {
        Folders.write(mine("01-a"), "mine");
        prepare(Map.of());
        assertThat(mine("01-a")).hasContent("mine");
    }

    @Test
    void aFreshLessonComesWithItsSolution_AndTheOldOnesAreKept() throws Exception {
        var lesson = Files.readString(mine("01-a"));
        Folders.write(mine("01-a"), "mine");
        Folders.write(mine("solutions/01-a-solutions"), "mine too");
        prepare(Map.of("fresh", "01"));
        assertThat(mine("01-a")).hasContent(lesson);
        assertThat(mine("01-a.old-1")).hasContent("mine");
        assertThat(mine("solutions/01-a-solutions")).content().contains("the answer");
        assertThat(mine("solutions/01-a-solutions.old-1")).hasContent("mine too");
    }

    @Test
    void whatTheReaderDidNotChangeIsNotKeptTwice() throws Exception {
        prepare(Map.of("fresh", "01"));
        assertThat(mine("01-a.old-1")).doesNotExist();
        assertThat(mine("solutions/01-a-solutions.old-1")).doesNotExist();
    }

    @Test
    void otherLessonsAreLeftAlone() throws Exception {
        Folders.write(mine("02-b"), "mine");
        prepare(Map.of("fresh", "01"));
        assertThat(mine("02-b")).hasContent("mine");
    }

    @Test
    void aLessonOfAnotherNumberTakesWhatTheReaderWroteAlong() throws Exception {
        Files.delete(mine("02-b"));
        Folders.write(mine("03-b"), "# 03 · B, [Solution](solutions/03-b-solutions.ipynb), mine: 03");
        Folders.write(mine("solutions/03-b-solutions"), "# Solutions to 03 · B, [it](../03-b.ipynb), mine too");
        Folders.write(root.resolve("notebooks/solutions/02-b.ipynb"), OURS);
        var said = said(Map.of());
        assertThat(mine("02-b")).hasContent("# 02 · B, [Solution](solutions/02-b-solutions.ipynb), mine: 03");
        assertThat(mine("solutions/02-b-solutions")).hasContent("# Solutions to 02 · B, [it](../02-b.ipynb), mine too");
        assertThat(mine("03-b")).doesNotExist();
        assertThat(mine("solutions/03-b-solutions")).doesNotExist();
        assertThat(said)
                .contains("Your .lab/03-b.ipynb is .lab/02-b.ipynb now: the lesson has another number")
                .hasLineCount(2);
    }

    @Test
    void twoLessonsThatChangePlacesAreEachKept() throws Exception {
        Folders.write(mine("01-a"), "my a");
        Folders.write(mine("02-b"), "my b");
        Files.move(mine("01-a"), mine("02-a"));
        Files.move(mine("02-b"), mine("01-b"));
        prepare(Map.of());
        assertThat(mine("01-a")).hasContent("my a");
        assertThat(mine("02-b")).hasContent("my b");
    }

    @Test
    void whatTheReaderHasUnderBothNumbersStays() throws Exception {
        Folders.write(mine("02-b"), "mine");
        Folders.write(mine("03-b"), "mine too");
        assertThat(said(Map.of())).isEmpty();
        assertThat(mine("02-b")).hasContent("mine");
        assertThat(mine("03-b")).hasContent("mine too");
    }

    @Test
    void whatWasSetAsideStaysUnderItsName() throws Exception {
        Files.delete(mine("02-b"));
        Folders.write(mine("03-b.old-1"), "mine");
        prepare(Map.of());
        assertThat(mine("03-b.old-1")).hasContent("mine");
        assertThat(mine("02-b")).content().contains("1 < 2");
    }

    private Path mine(String name) {
        return root.resolve(".lab").resolve(name + ".ipynb");
    }

    private String said(Map<String, String> options) throws Exception {
        var out = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            prepare(options);
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private void prepare(Map<String, String> options) throws Exception {
        new Lab(new Project(root), Options.of(options::get)).prepareCopy();
    }
}
