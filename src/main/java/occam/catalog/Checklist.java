package occam.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Exercise;
import occam.exercise.KeptFile;
import occam.exercise.ProgressTable;
import occam.exercise.Tries;
import occam.interview.BestTime;
import occam.interview.Bugs;
import occam.interview.Cards;
import occam.interview.Drill;
import occam.interview.Drills;
import occam.interview.Quizzes;
import occam.tuning.Tuning;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What is ready for an interview: the drills, the quizzes, the bug hunts, the final exercise, the flash cards, and the exercises lesson by lesson.
 *
 * @param tries what is kept of each exercise, by its id
 * @param times what is kept of each drill, by its exercise's id
 * @param cards how far the cards are, a row a topic
 */
record Checklist(KeptFile.Kept<Tries> tries, KeptFile.Kept<BestTime> times, ProgressTable cards) {
    private static final double KNOWN = 0.9;

    /** A line of it. */
    private record Line(String part, String what, String state, String best, String good, boolean ready) {
        Line(String part, String what, String state, boolean ready) {
            this(part, what, state, "", "", ready);
        }
    }

    static Checklist on(Drill.Desk desk, Cards cards) {
        return new Checklist(desk.progress().kept(), desk.times().kept(), cards.progress());
    }

    ProgressTable progress() {
        var lines = Stream.of(
                        drills(),
                        choices("quiz", Quizzes.ALL),
                        choices("find the bug", Bugs.ALL),
                        Stream.of(finalLine(), cardsLine()),
                        lessons())
                .flatMap(part -> part)
                .toList();
        return new ProgressTable(table(lines), trouble());
    }

    private String trouble() {
        return Stream.of(tries.trouble(), times.trouble(), cards.trouble())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Table table(List<Line> lines) {
        return Table.create(
                StringColumn.create("part", lines.stream().map(Line::part)),
                StringColumn.create("what", lines.stream().map(Line::what)),
                StringColumn.create("state", lines.stream().map(Line::state)),
                StringColumn.create("best time", lines.stream().map(Line::best)),
                StringColumn.create("a good one", lines.stream().map(Line::good)),
                StringColumn.create("ready", lines.stream().map(line -> line.ready ? "yes" : "not yet")));
    }

    private Stream<Line> drills() {
        return Drills.ALL.stream().map(this::line);
    }

    private Line line(Drill<?> drill) {
        var time = Optional.ofNullable(times.values().get(drill.exercise().id()));
        return new Line(
                "drill",
                drill.exercise().title(),
                state(of(drill.exercise())),
                time.map(BestTime::words).orElse(""),
                drill.goodTime(),
                time.filter(drill::isGood).isPresent());
    }

    private Stream<Line> choices(String part, List<? extends Exercise<?>> exercises) {
        return exercises.stream()
                .map(each ->
                        new Line(part, each.title().replaceFirst("^quiz on ", ""), state(of(each)), of(each).passed()));
    }

    private Tries of(Exercise<?> exercise) {
        return of(exercise.id());
    }

    private Tries of(String id) {
        return tries.values().getOrDefault(id, Tries.NONE);
    }

    private static String state(Tries of) {
        int count = of.tries();
        return of.state()
                + (count == 0 ? "" : count == 1 ? ", 1 try" : String.format(Locale.ROOT, ", %d tries", count));
    }

    private Line finalLine() {
        var digits = of(Tuning.FINAL);
        return new Line("final exercise", "digits", state(digits), digits.passed());
    }

    /** Known is a card that has left the first box. */
    private Line cardsLine() {
        var table = cards.table();
        int known = table.columnNames().stream()
                .filter(name -> name.matches("box [2-9]"))
                .mapToInt(name -> (int) table.intColumn(name).sum())
                .sum();
        int all = (int) table.intColumn("cards").sum();
        return new Line(
                "cards", "all topics", String.format(Locale.ROOT, "%d of %d known", known, all), known >= KNOWN * all);
    }

    private Stream<Line> lessons() {
        return Exercises.beforeInterview().entrySet().stream().map(lesson -> line(lesson.getKey(), lesson.getValue()));
    }

    private Line line(int lesson, List<Exercise<?>> exercises) {
        long passed =
                exercises.stream().filter(exercise -> of(exercise).passed()).count();
        return new Line(
                "exercises",
                String.format(Locale.ROOT, "lesson %d", lesson),
                String.format(Locale.ROOT, "%d of %d passed", passed, exercises.size()),
                passed == exercises.size());
    }
}
