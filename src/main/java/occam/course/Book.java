package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import occam.InvalidInput;
import occam.course.Executor.Task;
import occam.interview.Glossary;
import occam.interview.GlossaryPage;
import occam.interview.QuestionPages;
import occam.interview.Questions;
import occam.interview.Sheet;

/** The course as a site: what Sphinx makes its pages of, and where they are. */
record Book(Project project, Sources sources, Map<Path, LessonHead> lessons) {
    /** @throws InvalidInput if a lesson does not say what the first page tells of it */
    static Book of(Project project, Sources sources) throws IOException {
        var lessons = new LinkedHashMap<Path, LessonHead>();
        for (var file : sources.lessons().files()) {
            lessons.put(file, LessonHead.parse(Notebook.read(file).firstMarkdown(), project.shown(file)));
        }
        return new Book(project, sources, lessons);
    }

    Path index() {
        return project.course().resolve("index.html");
    }

    /** Where the pictures of figures that answer stand, a folder for each notebook. */
    Path frames() {
        return project.course().resolve("frames");
    }

    Path page(Path source) {
        return project.course().resolve(relative(source).replaceFirst("ipynb$", "html"));
    }

    /** Makes all pages: of a notebook as it ran last, else as it is stored. */
    void write(Environment environment) throws IOException, InterruptedException {
        write(environment, Map.of());
    }

    /** @param more pages of their own, by name */
    void write(Environment environment, Map<String, String> more) throws IOException, InterruptedException {
        Folders.delete(drafts());
        removeThoseWithoutSource();
        for (var page : more.entrySet()) {
            put(page.getKey() + ".md", "---\norphan: true\n---\n\n" + page.getValue());
        }
        for (var file : sources.files()) {
            writeNotebook(file);
        }
        writeTexts();
        writeQuestions();
        new Sphinx(project, environment).html(drafts(), project.course());
    }

    /**
     * Prints what {@link #write} has written to one file.
     *
     * @throws InvalidInput if there is no browser that can
     */
    Path print(Environment environment) throws IOException, InterruptedException {
        var browser = Browser.find()
                .orElseThrow(() -> new InvalidInput(
                        "-Dpdf needs a Chromium or Chrome, and none was found: name one with -Dbrowser=PATH"));
        var folder = project.target().resolve("pdf");
        new Sphinx(project, environment).singlePage(drafts(), folder);
        var pdf = project.course().resolve("occam.pdf");
        browser.print(folder.resolve("index.html"), pdf, project.target().resolve("logs/pdf.log"));
        return pdf;
    }

    private Path drafts() {
        return project.target().resolve("book");
    }

    private void put(String name, String text) throws IOException {
        Folders.write(drafts().resolve(name), text);
    }

    /** A lesson that was renamed leaves no page behind. */
    private void removeThoseWithoutSource() throws IOException {
        for (var file : Folders.files(project.course())) {
            var source = sources.folder().resolve(project.course().relativize(file));
            if (file.toString().endsWith(".ipynb")
                    && !file.toString().contains("_downloads")
                    && !sources.files().contains(source)) {
                Files.delete(file);
                Files.deleteIfExists(page(source));
            }
        }
    }

    private void writeNotebook(Path file) throws IOException {
        var frames = Task.below(frames(), sources.label(file), "");
        var link = page(file).getParent().relativize(frames).toString().replace('\\', '/') + "/";
        Folders.copy(latest(file), drafts().resolve("originals").resolve(relative(file)));
        Draft.of(latest(file))
                .withFigures(frames, link)
                .withPredictionsFolded()
                .withoutOwnTypes()
                .withWords()
                .withText(BookText.ofRunning(sources, file, repository(), ranHere(file)))
                .write(drafts().resolve(relative(file)));
    }

    /** With slashes on each system, since it becomes a link. */
    private String relative(Path source) {
        return sources.folder().relativize(source).toString().replace('\\', '/');
    }

    private Path latest(Path file) {
        return ranHere(file) ? sources.in(project.course(), file) : file;
    }

    private boolean ranHere(Path file) {
        return Files.exists(sources.in(project.course(), file));
    }

    /** Where the public build says that it is. */
    private static Optional<String> repository() {
        return Optional.ofNullable(System.getenv("GITHUB_REPOSITORY"));
    }

    private void writeTexts() throws IOException {
        for (var file : Folders.files(project.book())) {
            if (file.toString().endsWith(".md")) {
                writeText(file, file.getFileName().toString());
            }
        }
        for (var page : BookText.ELSEWHERE.entrySet()) {
            if (!page.getKey().equals("index.md")) {
                writeText(project.root().resolve(page.getValue()), page.getKey());
            }
        }
        var executed = new LinkedHashMap<Path, LessonHead>();
        lessons.forEach((file, head) -> executed.put(latest(file), head));
        var cards = LessonCards.write(executed, drafts());
        var index = Files.readString(project.book().resolve("index.md"));
        put("index.md", index.replace("\nLESSONS\n", "\n" + cards));
        put("api.md", reference());
        put("solutions/index.md", "# Solutions\n\n```{toctree}\n:glob:\n\n[0-9]*\n```\n");
        put("references.md", "# References\n\nThe works that the course leans on.\n\n```{bibliography}\n:all:\n```\n");
        Folders.copy(project.book().resolve("references.bib"), drafts().resolve("references.bib"));
        Folders.copy(project.root().resolve(".github/playground.gif"), drafts().resolve("playground.gif"));
    }

    private void writeText(Path file, String name) throws IOException {
        put(name, BookText.of(project.root().relativize(file), Files.readString(file)));
    }

    /** Maven makes it, where the JDK can. */
    private String reference() {
        var page = "apidocs/index.html";
        return "# API reference\n\n"
                + (Files.exists(project.course().resolve(page))
                        ? "All public classes of the library, package by package: <a href=\"" + page
                                + "\">Javadoc</a>.\n"
                        : "`mvn -Pcourse` writes it, with a JDK that has the `javadoc` tool.\n");
    }

    private void writeQuestions() throws IOException {
        var pages = QuestionPages.of(Questions.all());
        for (var page : pages.entrySet()) {
            put(page.getKey() + ".md", page.getValue());
        }
        put(
                "questions.md",
                "# Questions\n\n" + Questions.all().size()
                        + " questions by topic, with their answers folded, a trap, and where the course shows it.\n\n"
                        + "```{toctree}\n" + String.join("\n", pages.keySet()) + "\n```\n");
        put("sheet.md", Sheet.markdown(Questions.all()));
        put("glossary.md", GlossaryPage.of(Glossary.all()));
    }
}
