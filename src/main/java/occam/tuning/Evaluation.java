package occam.tuning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.exercise.ProgressFile;
import occam.exercise.Report;
import occam.neural.History;
import occam.plot.Plots;
import occam.plot.chart.Figure;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the one look at the test rows has shown. The yardstick is the search whose choice validated best, so that nothing is chosen by
 * test rows.
 *
 * @param submitted the name of your entry
 * @param verdict in one word
 * @param yardstick the name of the search that you are measured by
 * @param reason in a paragraph
 * @param judged you, then each search
 * @param baselines a row for each search: how much it trained, what it chose, and how that validated
 * @param histories of your entry and of the referee's probes, by name
 * @param notes what else there is to say, one line each
 */
public record Evaluation(
        String submitted,
        Verdict verdict,
        String yardstick,
        String reason,
        List<Judged> judged,
        Table baselines,
        Map<String, History> histories,
        List<String> notes) {
    /** How it ended. */
    public enum Verdict {
        /** Better than the yardstick: the 95 % interval of the difference is above 0. */
        AHEAD,
        /** Not distinguishable from the yardstick: the interval holds 0. */
        LEVEL,
        /** Worse, and on validation rows the same network does better with stronger regularization; or nothing regularizes it, and the yardstick is. */
        TOO_WEAK,
        /** Worse, and on validation rows the same network does better with weaker regularization. */
        TOO_STRONG,
        /** Worse, and on validation rows it does best unprepared; or no probe does better, and the yardstick has a regularizer that it lacks. */
        WRONG_KIND,
        /** Worse, and the validation rows do not tell why. */
        BEHIND
    }

    static Evaluation of(Tried submitted, List<Judged> judged, Baselines baselines, Probes probes) {
        var reasoning = new Reasoning(submitted, judged, baselines.best(), probes);
        return new Evaluation(
                submitted.name(),
                reasoning.verdict(),
                baselines.best().name(),
                reasoning.words(),
                judged,
                baselines.table(),
                probes.histories(submitted.name()),
                List.of());
    }

    /** Whether you are level with the yardstick or ahead of it. */
    public boolean passed() {
        return verdict == Verdict.AHEAD || verdict == Verdict.LEVEL;
    }

    /**
     * What the test rows say of one contender.
     *
     * @param name "you", "none", "grid", "random" or "halving"
     * @throws occam.InvalidInput if there is none of that name
     */
    public Judged of(String name) {
        return judged.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(String.format(
                        Locale.ROOT,
                        "nobody called '%s' was judged; there are %s",
                        name,
                        judged.stream().map(Judged::name).toList())));
    }

    /** A row for each contender: what was tuned, and behind it what was not. */
    public Table table() {
        return Table.create(
                StringColumn.create("", judged.stream().map(Judged::name).toList()),
                StringColumn.create(
                        "test accuracy",
                        judged.stream().map(one -> one.accuracy().toString()).toList()),
                StringColumn.create(
                        "you minus it",
                        judged.stream()
                                .map(one -> one.name().equals("you")
                                        ? ""
                                        : one.gain().toString())
                                .toList()),
                DoubleColumn.create("test loss", judged.stream().mapToDouble(Judged::loss)),
                DoubleColumn.create("accuracy, shifted", judged.stream().mapToDouble(Judged::shifted)),
                DoubleColumn.create("accuracy, worst class", judged.stream().mapToDouble(Judged::worstClass)),
                DoubleColumn.create("calibration error", judged.stream().mapToDouble(Judged::calibrationError)));
    }

    /** Losses by epoch of your entry and of the referee's probes, which differ from it in one thing each. */
    public Figure curves() {
        return Plots.losses(histories);
    }

    Evaluation notedAs(String exercise, ProgressFile progress) {
        var report = Report.of(exercise, passed() ? Report.Verdict.PASSED : Report.Verdict.DIFFERENT, reason);
        var more =
                Stream.concat(notes.stream(), Stream.of(progress.note(report)).filter(line -> !line.isEmpty()));
        return new Evaluation(submitted, verdict, yardstick, reason, judged, baselines, histories, more.toList());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "'%s': %s. %s", submitted, verdict, reason);
    }
}
