package occam.plot.sweep;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.plot.chart.Sentence;
import occam.sweep.Cell;
import occam.sweep.Halved;
import occam.sweep.Measure;
import occam.sweep.Trial;

/** Successive halving in words: how many settings went how far, and what became of the best. */
final class HalvingWords {
    private HalvingWords() {}

    static String of(Halved halved) {
        var rungs = IntStream.range(0, halved.rungs().size())
                .mapToObj(k -> Sentence.count(halved.rungs().get(k).trials().size(), "setting") + " to epoch "
                        + halved.epochsEach().get(k));
        var last = halved.rungs().get(halved.rungs().size() - 1).trials().stream();
        var best = last.anyMatch(trial -> trial.state() == Trial.State.DONE) ? best(halved.winner()) : "none ends well";
        return Sentence.of(
                "validation loss by epoch under successive halving",
                Stream.concat(rungs, Stream.of(best)).toList());
    }

    private static String best(Cell winner) {
        return "the best, " + winner.settings() + ", ends at "
                + Sentence.number(winner.sample(Measure.VALIDATION_LOSS).mean());
    }
}
