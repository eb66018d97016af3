package occam.tuning;

import static occam.data.SealedTest.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.SealedTest;
import occam.data.Split;
import occam.tuning.Candidate.Measured;

/** Where the one look at the test rows is spent. */
final class FinalEvaluation {
    private final Exam exam;
    private final SealedTest<Hearing> sealed;
    private final UnaryOperator<Evaluation> noting;
    private Optional<String> spent = Optional.empty();

    /** @param noting what is done with the ruling at last */
    FinalEvaluation(Exam exam, UnaryOperator<Evaluation> noting) {
        this.exam = exam;
        this.sealed = SealedTest.once(exam.sealed(), metric("accuracy", Hearing::accuracy));
        this.noting = noting;
    }

    /** All contenders before the same rows: one look for all. */
    private record Hearing(Exam exam, List<Candidate> contenders, List<Measured> measured) {
        double accuracy(Dataset test) {
            contenders.forEach(contender -> measured.add(contender.on(test, exam)));
            return Arrays.stream(measured.get(0).right()).average().orElseThrow();
        }
    }

    /** Who has had the look. */
    Optional<String> spent() {
        return spent;
    }

    Evaluation rule(Tried submitted, int budget) {
        return rule(submitted, Baselines.run(exam, budget));
    }

    /** Against searches of the same exam that are done. */
    Evaluation rule(Tried submitted, Baselines baselines) {
        var probes = Baselines.whole(Probes.of(submitted, exam));
        var judged = judged(submitted, baselines);
        return noting.apply(Evaluation.of(submitted, judged, baselines, probes));
    }

    private List<Judged> judged(Tried submitted, Baselines baselines) {
        var you = new Candidate("you", submitted.first(), submitted.preparation());
        var searches =
                baselines.all().stream().map(one -> new Candidate(one.name(), one.trained(), Split::standardized));
        var hearing = new Hearing(exam, Stream.concat(Stream.of(you), searches).toList(), new ArrayList<>());
        sealed.look(submitted.name(), hearing);
        spent = Optional.of(submitted.name());
        return hearing.measured.stream()
                .map(one -> Judged.of(one, hearing.measured.get(0), exam.seed()))
                .toList();
    }
}
