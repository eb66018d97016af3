package occam.interview;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Markdown;
import occam.interview.Question.Answer;

/**
 * The course on one sheet of paper, both sides: what the question bank says in equations, and L1, L2 and dropout side by side. Each entry
 * is a question, with the sentences of its full answer that hold an equation, or with its short answer.
 */
public final class Sheet {
    private static final String SPACE_BETWEEN_SENTENCES = "(?<=\\.) (?=(?:[^$]*\\$[^$]*\\$)*[^$]*$)";
    private static final Pattern TEX = Pattern.compile("\\$[^$]*\\$");
    private static final int LONGER_THAN_A_SYMBOL = 15;

    private Sheet() {}

    private static final String SYMBOLS =
            "λ stands on the mean loss over n rows; r = y − Xw is the residual, S the soft threshold, ρ the share of L1, η the learning rate.";

    private record Part(String title, Function<Answer, String> says, List<String> ids) {}

    private static final List<Part> PARTS = List.of(
            new Part(
                    "What is minimized",
                    Sheet::equations,
                    List.of("lasso-objective", "ridge-closed-form", "en-objective", "bayes-lambda")),
            new Part(
                    "What a weight becomes",
                    Sheet::equations,
                    List.of(
                            "lasso-soft-threshold",
                            "en-one-weight",
                            "lasso-kkt",
                            "en-lambda-max",
                            "lasso-coordinate-step",
                            "prox-ista")),
            new Part(
                    "Filters",
                    Sheet::equations,
                    List.of("ridge-filter", "ridge-df", "es-ridge", "dd-min-norm", "aug-noise-ridge")),
            new Part(
                    "Dropout",
                    Sheet::equations,
                    List.of("drop-what", "drop-inverted", "drop-variance", "drop-backward", "mc-ridge", "bn-ratio")),
            new Part("Optimizer steps", Sheet::equations, List.of("wd-sgd", "adamw-step", "wd-schedule")),
            new Part(
                    "Choosing and judging",
                    Sheet::equations,
                    List.of("bv-decomposition", "cv-one-se", "cv-min-biased", "cal-ece", "proc-paired")),
            new Part(
                    "When to use which",
                    Answer::brief,
                    List.of(
                            "en-when",
                            "myth-l1-always",
                            "wd-vs-l2",
                            "drop-hurts",
                            "bn-place",
                            "es-costs",
                            "aug-choose",
                            "comb-order",
                            "comb-in-the-way")));

    /**
     * The sheet as a page that prints on two sides of A4, with MathJax from a file {@code tex-svg.js} beside it.
     *
     * @throws occam.InvalidInput if the bank is null or lacks a question of the sheet, or an equation is not closed
     */
    public static String html(List<Question> bank) {
        given(bank, "bank");
        var parts = PARTS.stream().map(part -> html(part, bank)).collect(Collectors.joining());
        return PAGE.replace("SYMBOLS", SYMBOLS).replace("CONTENT", parts + table());
    }

    /**
     * The sheet as a page for a book in MyST's Markdown.
     *
     * @throws occam.InvalidInput if the bank is null or lacks a question of the sheet
     */
    public static String markdown(List<Question> bank) {
        given(bank, "bank");
        var parts = PARTS.stream().map(part -> markdown(part, bank)).collect(Collectors.joining("\n"));
        return "# Regularization on one sheet\n\n" + Markdown.escape(SYMBOLS) + "\n\n" + parts
                + "\n## L1, L2, dropout\n\n" + comparison().text() + "\n";
    }

    private static String markdown(Part part, List<Question> bank) {
        return part.ids().stream()
                .map(id -> named(id, bank))
                .map(question -> Markdown.escape(question.asks()) + "\n: "
                        + Markdown.escape(part.says().apply(question.answer())) + "\n\n")
                .collect(Collectors.joining("", "## " + part.title() + "\n\n", ""));
    }

    /** L1, L2 and dropout by what they do, what they cost, and when to take them. */
    public static Markdown comparison() {
        return Comparison.markdown();
    }

    private static String html(Part part, List<Question> bank) {
        var entries =
                part.ids().stream().map(id -> entry(id, part.says(), bank)).collect(Collectors.joining());
        return String.format(Locale.ROOT, "<section>\n<h2>%s</h2>\n<dl>\n%s</dl>\n</section>\n", part.title(), entries);
    }

    private static String entry(String id, Function<Answer, String> says, List<Question> bank) {
        var question = named(id, bank);
        return String.format(
                Locale.ROOT,
                "<dt>%s</dt><dd>%s</dd>\n",
                html(question.asks(), id),
                html(says.apply(question.answer()), id));
    }

    private static Question named(String id, List<Question> bank) {
        var found = bank.stream().filter(question -> question.id().equals(id)).findFirst();
        unless(found.isPresent(), "the sheet wants the question %s, and the bank has none of that id", id);
        return found.get();
    }

    static String equations(Answer answer) {
        return Stream.of(answer.full().split(SPACE_BETWEEN_SENTENCES))
                .filter(Sheet::holdsEquation)
                .collect(Collectors.joining(" "));
    }

    private static boolean holdsEquation(String sentence) {
        return TEX.matcher(sentence).results().anyMatch(tex -> tex.group().length() >= LONGER_THAN_A_SYMBOL);
    }

    private static String table() {
        var rows = Comparison.ROWS.stream().map(Sheet::row).collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "<section>\n<h2>L1, L2, dropout</h2>\n<table>\n<tr><td></td><th>L1</th><th>L2</th><th>dropout</th></tr>\n%s</table>\n</section>\n",
                rows);
    }

    private static String row(Comparison row) {
        return row.cells()
                .map(cell -> "<td>" + html(cell, row.aspect()) + "</td>")
                .collect(Collectors.joining("", "<tr><th>" + row.aspect() + "</th>", "</tr>\n"));
    }

    private static String html(String text, String id) {
        return TexToHtml.html(text, "question " + id);
    }

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>Occam: regularization on one sheet</title>
            <style>
            :root { --ground: #fff; --ink: #1d2129; --quiet: #5b6472; --line: #cfd5dc; --accent: #b3541e; color-scheme: light dark; }
            @media screen and (prefers-color-scheme: dark) {
              :root { --ground: #14171c; --ink: #dde2e9; --quiet: #9aa4b2; --line: #2e343d; --accent: #f0a06b; }
            }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--ground); color: var(--ink);
              font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
            h1 { font-size: 1.35em; margin: 0; }
            h2 { font-size: 1em; margin: .9em 0 .25em; color: var(--accent); }
            h1 + p { margin: .2em 0 0; color: var(--quiet); }
            dl { margin: 0; display: grid; grid-template-columns: 34% 1fr; }
            dt, dd { margin: 0; padding: .18em 0; border-top: 1px solid var(--line); }
            dt { padding-right: 1em; color: var(--quiet); }
            table { border-collapse: collapse; width: 100%; }
            th, td { padding: .18em .5em; text-align: left; vertical-align: top; border-top: 1px solid var(--line); width: 29%; }
            th:first-child, td:first-child { padding-left: 0; width: 13%; font-weight: normal; color: var(--quiet); }
            code { font-size: .92em; }
            mjx-container svg g { stroke: none; }
            @media screen { dd, section { overflow-x: auto; } }
            @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { border-top: 0; } }
            @page { size: A4; margin: 9mm 11mm; }
            @media print {
              :root { color-scheme: light; }
              body { padding: 0; max-width: none; font-size: 7.6pt; line-height: 1.3; }
              h2 { break-after: avoid; }
              dt, dd, tr { break-inside: avoid; }
            }
            </style>
            <script>
            MathJax = {tex: {inlineMath: [['\\\\(', '\\\\)']]}, svg: {scale: .95}, options: {enableMenu: false}};
            </script>
            <script defer="defer" src="tex-svg.js"></script>
            </head>
            <body>
            <main>
            <h1>Regularization on one sheet</h1>
            <p>SYMBOLS</p>
            CONTENT</main>
            </body>
            </html>
            """;
}
