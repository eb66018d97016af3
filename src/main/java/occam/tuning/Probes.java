package occam.tuning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Split;
import occam.job.Job;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Strength;
import occam.neural.train.Trainer;
import occam.tuning.Evaluation.Verdict;

/**
 * The submitted network with stronger and weaker regularization, and without its preparation: how the referee knows what is wrong with
 * it. Only validation rows are looked at.
 *
 * @param own the submitted training itself
 * @param weaker the better of two that are weaker; none where there is nothing to weaken
 * @param stronger the better of two that are stronger
 * @param unprepared on standardized rows, if the submitted one had others
 */
record Probes(History own, Optional<Probe> weaker, Optional<Probe> stronger, Optional<Probe> unprepared) {
    private static final double LITTLE = 0.3;
    private static final double MUCH = 0.5;

    private record Plan(String name, Network network, Split rows) {}

    static Probes of(Tried submitted, Exam exam) {
        var rows = submitted.prepared();
        var network = submitted.network();
        var standardized = exam.rows().standardized();
        boolean isPrepared =
                !Arrays.deepEquals(standardized.train().x(), rows.train().x())
                        || !Arrays.equals(standardized.train().y(), rows.train().y());
        return new Probes(
                submitted.first().history(),
                best(weaker(network, rows), submitted, exam),
                best(stronger(network, rows), submitted, exam),
                best(
                        isPrepared && fits(network, standardized)
                                ? List.of(new Plan("without your preparation", network, standardized))
                                : List.of(),
                        submitted,
                        exam));
    }

    /** A batch may be larger than the rows that there are without the preparation. */
    private static boolean fits(Network network, Split rows) {
        try {
            Trainer.check(network, rows);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }

    private static List<Plan> weaker(Network network, Split rows) {
        return Strength.isNone(network)
                ? List.of()
                : List.of(
                        new Plan("a third as strong", Strength.times(network, 1 / 3.0), rows),
                        new Plan("a tenth as strong", Strength.times(network, 0.1), rows));
    }

    /** Where there is nothing to make stronger, dropout or a decay is put in. */
    private static List<Plan> stronger(Network network, Split rows) {
        return Strength.isNone(network)
                ? added(network, rows)
                : List.of(
                        new Plan("three times as strong", Strength.times(network, 3), rows),
                        new Plan("ten times as strong", Strength.times(network, 10), rows));
    }

    private static List<Plan> added(Network network, Split rows) {
        var decayed =
                new Plan("with decay 1", network.optimizer(network.optimizer().weightDecay(1)), rows);
        return network.hiddenLayers() == 0
                ? List.of(decayed)
                : List.of(
                        decayed,
                        new Plan("with dropout " + LITTLE, network.dropout(LITTLE), rows),
                        new Plan("with dropout " + MUCH, network.dropout(MUCH), rows));
    }

    private static Optional<Probe> best(List<Plan> plans, Tried submitted, Exam exam) {
        return Job.map(
                        "probing",
                        plans,
                        plan -> Probe.of(plan.name, plan.network, plan.rows, submitted, exam),
                        List::size)
                .stream()
                .max(Comparator.comparingDouble(probe -> probe.gain().mean()));
    }

    /** The one that is best, if the validation rows can tell it from the submitted one. */
    Optional<Probe> better() {
        return Stream.of(weaker, stronger, unprepared)
                .flatMap(Optional::stream)
                .filter(Probe::isBetter)
                .max(Comparator.comparingDouble(probe -> probe.gain().mean()));
    }

    /** What the better one says of the submitted one. */
    Optional<Verdict> cause() {
        return better().map(probe -> Optional.of(probe).equals(stronger)
                ? Verdict.TOO_WEAK
                : Optional.of(probe).equals(weaker) ? Verdict.TOO_STRONG : Verdict.WRONG_KIND);
    }

    Map<String, History> histories(String submitted) {
        var histories = new LinkedHashMap<String, History>();
        histories.put(submitted, own);
        Stream.of(weaker, stronger, unprepared)
                .flatMap(Optional::stream)
                .forEach(probe -> histories.put(
                        probe.name().equals(submitted) ? probe.name() + " (probe)" : probe.name(), probe.history()));
        return histories;
    }
}
