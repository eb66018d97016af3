package occam.sweep;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What came of a sweep as tables. */
record RunsTable(Runs runs) {
    /** A row for each trial, with its knobs and how it ended where there are knobs. */
    Table trials() {
        var table = Table.create();
        if (runs.knobs().isEmpty()) {
            table.addColumns(StringColumn.create("variant", trials(Trial::variant)));
        }
        runs.knobs()
                .forEach(knob -> table.addColumns(
                        number(knob.toString(), t -> t.settings().get(knob))));
        table.addColumns(LongColumn.create(
                "seed", trials(Trial::seed).stream().mapToLong(s -> s).toArray()));
        if (!runs.knobs().isEmpty()) {
            table.addColumns(StringColumn.create("state", trials(RunsTable::state)));
        }
        table.addColumns(
                count("epochs", Trial::epochs), count("kept", t -> t.history().kept()));
        return withScores(table);
    }

    private Table withScores(Table table) {
        return table.addColumns(
                score("train accuracy", trial -> trial.kept().train().accuracy()),
                score("validation accuracy", trial -> trial.kept().validation().accuracy()),
                score("validation loss", trial -> trial.kept().validation().loss()),
                score("weight norm", trial -> trial.kept().weightNorm()),
                score("test accuracy", trial -> trial.test().accuracy()),
                score("test loss", trial -> trial.test().loss()));
    }

    private static String state(Trial trial) {
        return switch (trial.state()) {
            case DONE -> "done";
            case DIVERGED -> "diverged";
            case FAILED -> "failed: " + trial.failure();
        };
    }

    private <T> List<T> trials(Function<Trial, T> value) {
        return runs.trials().stream().map(value).toList();
    }

    private IntColumn count(String name, ToIntFunction<Trial> count) {
        return IntColumn.create(name, runs.trials().stream().mapToInt(count).toArray());
    }

    private DoubleColumn number(String name, ToDoubleFunction<Trial> number) {
        return DoubleColumn.create(name, runs.trials().stream().mapToDouble(number));
    }

    private DoubleColumn score(String name, ToDoubleFunction<Trial> number) {
        return number(name, trial -> trial.number(number));
    }

    /** A row for each variant, of the seeds that all have finished. */
    Table summary() {
        var complete = runs.complete();
        return Table.create(StringColumn.create("variant", runs.variants()))
                .addColumns(
                        mean(
                                "train accuracy",
                                complete,
                                trial -> trial.kept().train().accuracy()),
                        mean(
                                "validation accuracy",
                                complete,
                                trial -> trial.kept().validation().accuracy()),
                        mean("test accuracy", complete, trial -> trial.test().accuracy()),
                        each(
                                "std. dev. over seeds",
                                complete,
                                trial -> trial.test().accuracy(),
                                Sample::standardDeviation),
                        mean("test loss", complete, trial -> trial.test().loss()),
                        mean("weight norm", complete, trial -> trial.kept().weightNorm()));
    }

    private DoubleColumn mean(String name, Set<Long> seeds, ToDoubleFunction<Trial> number) {
        return each(name, seeds, number, Sample::mean);
    }

    private DoubleColumn each(
            String name, Set<Long> seeds, ToDoubleFunction<Trial> number, ToDoubleFunction<Sample> statistic) {
        return DoubleColumn.create(
                name,
                runs.cells().stream()
                        .map(cell -> new Sample(cell.trials().stream()
                                .filter(trial -> seeds.contains(trial.seed()))
                                .mapToDouble(trial -> trial.number(number))
                                .toArray()))
                        .mapToDouble(statistic));
    }
}
