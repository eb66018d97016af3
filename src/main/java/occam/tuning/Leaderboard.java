package occam.tuning;

import static java.util.Comparator.comparingDouble;
import static java.util.Locale.ROOT;
import static occam.InvalidInput.unless;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import occam.neural.Epoch;
import occam.neural.History;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every run so far, by name. */
final class Leaderboard {
    private final Map<String, Tried> byName = new LinkedHashMap<>();

    void put(Tried tried) {
        byName.put(tried.name(), tried);
    }

    int runs() {
        return byName.values().stream()
                .mapToInt(tried -> tried.trained().size())
                .sum();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Tried get(String name) {
        unless(!byName.isEmpty(), "nothing has been run yet; begin with exam.run(\"plain\", exam.network())");
        unless(has(name), "there is no run '%s'; the board has %s", name, byName.keySet());
        return byName.get(name);
    }

    /** Best first; what diverged stands last. */
    private List<Tried> ranked() {
        return byName.values().stream()
                .sorted(comparingDouble(Tried::validationLoss))
                .toList();
    }

    String standing(Tried tried) {
        var best = ranked().get(0);
        return best.name().equals(tried.name())
                ? "the best so far"
                : String.format(ROOT, "the best so far is '%s' with %.3f", best.name(), best.validationLoss());
    }

    Table table() {
        var ranked = ranked();
        return Table.create(
                StringColumn.create("name", ranked.stream().map(Tried::name).toList()),
                IntColumn.create(
                        "runs",
                        ranked.stream()
                                .mapToInt(tried -> tried.trained().size())
                                .toArray()),
                column("validation loss", ranked, epoch -> epoch.validation().loss()),
                column(
                        "validation accuracy",
                        ranked,
                        epoch -> epoch.validation().accuracy()),
                column("training loss", ranked, epoch -> epoch.train().loss()),
                column("weight norm", ranked, Epoch::weightNorm),
                column("kept epoch", ranked, Epoch::number));
    }

    private static DoubleColumn column(String name, List<Tried> ranked, ToDoubleFunction<Epoch> number) {
        return DoubleColumn.create(name, ranked.stream().mapToDouble(tried -> tried.mean(number)));
    }

    /** Of these names; without any the best and the latest, which may be one. */
    Map<String, History> histories(List<String> names) {
        var histories = new LinkedHashMap<String, History>();
        (names.isEmpty() ? bestAndLatest() : names)
                .forEach(name -> histories.put(name, get(name).lastHistory()));
        return histories;
    }

    private List<String> bestAndLatest() {
        var names = List.copyOf(byName.keySet());
        return names.isEmpty() ? List.of("") : List.of(ranked().get(0).name(), names.get(names.size() - 1));
    }
}
