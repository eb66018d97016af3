package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.course.Executor.Task;

/** The course as HTML: a page for each executed notebook and an index, which nbconvert renders by our template. */
record Pages(Project project, Sources sources, Map<Path, LessonHead> lessons) {
    private static final String TITLE = "Occam: a course on regularization";
    private static final String ABOUT =
            "# " + TITLE + "\n\nWhy models overfit, and what each cure does and does not do. "
                    + "Each lesson is a notebook in Java; every number and figure on its page came from training that ran on the "
                    + "machine that made the page.\n";

    /** @throws InvalidInput if a lesson does not say what the index tells of it */
    static Pages of(Project project, Sources sources) throws IOException {
        var lessons = new LinkedHashMap<Path, LessonHead>();
        for (var file : sources.lessons().files()) {
            lessons.put(file, LessonHead.parse(Notebook.read(file).firstMarkdown(), project.shown(file)));
        }
        return new Pages(project, sources, lessons);
    }

    Path index() {
        return project.course().resolve("index.html");
    }

    /** Where the pictures of figures that answer stand, a folder for each notebook. */
    Path frames() {
        return project.course().resolve("frames");
    }

    Path page(Path source) {
        return project.course().resolve(html(source));
    }

    /** Writes the pages of all notebooks that were executed, now or before, and of {@code more}. */
    void write(Environment environment, Draft... more) throws IOException, InterruptedException {
        Folders.delete(drafts());
        var all = new ArrayList<>(List.of(more));
        all.add(Draft.ofText("index", TITLE, ABOUT + reference() + contents(), ""));
        for (var file : executed()) {
            all.add(notebook(file));
        }
        for (var draft : all) {
            draft.write(drafts());
        }
        render(environment);
        removeThoseWithoutSource();
        publish();
    }

    private Draft notebook(Path file) throws IOException {
        var frames = Task.below(frames(), sources.label(file), "");
        var link = page(file).getParent().relativize(frames).toString().replace('\\', '/') + "/";
        return Draft.ofNotebook(relative(file), sources.in(project.course(), file), neighbours(file))
                .withFigures(frames, link);
    }

    private Path drafts() {
        return project.target().resolve("pages");
    }

    private List<Path> executed() {
        return sources.files().stream()
                .filter(file -> Files.exists(sources.in(project.course(), file)))
                .toList();
    }

    /** With slashes on each system, since it becomes a link. */
    private String relative(Path source) {
        return sources.folder().relativize(source).toString().replace('\\', '/');
    }

    private String html(Path source) {
        return relative(source).replaceFirst("ipynb$", "html");
    }

    /** Maven makes it, where the JDK can. */
    private String reference() {
        var page = "apidocs/index.html";
        return Files.exists(project.course().resolve(page))
                ? "\nWhat its code calls is in the " + link("reference of the library", page) + ".\n"
                : "";
    }

    private String contents() {
        return lessons.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private String entry(Path file, LessonHead lesson) {
        var executed = executed();
        var title = executed.contains(file) ? link(lesson.title(), html(file)) : lesson.title();
        var solution = Stream.of(sources.solution(file))
                .filter(executed::contains)
                .map(found -> " · " + link("Solutions", html(found)))
                .findFirst();
        return String.format(
                Locale.ROOT,
                "\n### %s\n\n%s\n\n%d minutes · Before this: %s%s\n",
                title,
                lesson.question(),
                lesson.minutes(),
                lesson.before(),
                solution.orElse(""));
    }

    private static String link(String title, String to) {
        return "[" + title + "](" + to + ")";
    }

    private Map<String, Object> neighbours(Path file) {
        return sources.isLesson(file) ? aroundLesson(file) : aroundSolution(file);
    }

    private Map<String, Object> aroundLesson(Path file) {
        var around = around(lessons.get(file).title(), "");
        var executed = executed();
        var shown = lessons.keySet().stream().filter(executed::contains).toList();
        var at = shown.indexOf(file);
        if (at > 0) {
            around.put("previous", neighbour(shown.get(at - 1)));
        }
        if (at < shown.size() - 1) {
            around.put("next", neighbour(shown.get(at + 1)));
        }
        if (executed.contains(sources.solution(file))) {
            around.put("beside", Map.of("title", "Solutions", "href", html(sources.solution(file))));
        }
        return around;
    }

    private Map<String, Object> aroundSolution(Path file) {
        var around = around("Solutions: " + Sources.name(file), "../");
        around.put(
                "beside",
                Map.of(
                        "title",
                        "The lesson",
                        "href",
                        "../" + file.getFileName().toString().replaceFirst("ipynb$", "html")));
        return around;
    }

    private static Map<String, Object> around(String title, String root) {
        return new LinkedHashMap<>(
                Map.of("title", title, "root", root, "index", root + "index.html", "sections", true));
    }

    private Map<String, String> neighbour(Path lesson) {
        return Map.of("title", lessons.get(lesson).title(), "href", html(lesson));
    }

    private void render(Environment environment) throws IOException, InterruptedException {
        var log = project.target().resolve("logs/nbconvert.log");
        var nbconvert = environment.module(
                log,
                "-m",
                "nbconvert",
                "--to=html",
                "--template=occam",
                "--TemplateExporter.extra_template_basedirs=" + project.python().resolve("templates"));
        Folders.files(drafts()).forEach(file -> nbconvert.command().add(file.toString()));
        nbconvert.environment().put("JUPYTER_NO_CONFIG", "1");
        InvalidInput.unless(
                Processes.run(nbconvert) == 0,
                "nbconvert could not make the pages: %s See %s",
                Folders.lastLine(log),
                project.shown(log));
    }

    /** A lesson that was renamed leaves no page behind. */
    private void removeThoseWithoutSource() throws IOException {
        for (var file : Folders.files(project.course())) {
            var source = sources.folder().resolve(project.course().relativize(file));
            if (file.toString().endsWith(".ipynb") && !sources.files().contains(source)) {
                Files.delete(file);
                Files.deleteIfExists(page(source));
            }
        }
    }

    private void publish() throws IOException {
        for (var file : Folders.files(drafts())) {
            if (file.toString().endsWith(".html")) {
                Folders.copy(file, project.course().resolve(drafts().relativize(file)));
            }
        }
        Folders.copy(
                project.python().resolve("templates/occam/course.css"),
                project.course().resolve("course.css"));
        MathJax.writeTo(project.course());
    }
}
