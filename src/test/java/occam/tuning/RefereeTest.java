package occam.tuning;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Augmentation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.data.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefereeTest {
    private static final Exam EXAM = Exam.digits(1);
    private static final Dataset TRAIN = EXAM.rows().train();
    private static final Dataset VALIDATION = EXAM.rows().validation();
    private static final Dataset TEST = EXAM.sealed();
    private static final Referee REFEREE = new Referee(EXAM.rows(), TEST);

    private static String seen(UnaryOperator<Split> preparation) {
        return REFEREE.foul(REFEREE.prepare("it", preparation)).map(Leak::name).orElse("nothing");
    }

    private static Dataset joined(Dataset... parts) {
        return new Dataset(
                TRAIN.columns(),
                Stream.of(parts).flatMap(part -> Arrays.stream(part.x())).toArray(double[][]::new),
                Stream.of(parts)
                        .flatMapToDouble(part -> Arrays.stream(part.y()))
                        .toArray(),
                TRAIN.classes());
    }

    private static UnaryOperator<Split> scaledBy(Dataset rows) {
        return split -> split.mapRows(Scaler.fit(rows)::apply);
    }

    private static UnaryOperator<Split> squeezedBy(Dataset rows) {
        var fitted = Scaling.MINIMUM_AND_RANGE.fit(rows.x());
        return split -> split.mapRows(data -> new Dataset(
                data.columns(),
                Arrays.stream(data.x())
                        .map(row -> IntStream.range(0, row.length)
                                .mapToDouble(j -> Double.isNaN(fitted.units()[j])
                                        ? 0
                                        : (row[j] - fitted.shifts()[j]) / fitted.units()[j])
                                .toArray())
                        .toArray(double[][]::new),
                data.y(),
                data.classes()));
    }

    private static UnaryOperator<Split> withRows(Dataset more) {
        return split -> split.withTrainAugmentation((data, seed) -> more, 1);
    }

    private static UnaryOperator<Split> withValidation(Dataset other) {
        return split -> split.mapRows(data -> data.rows() == VALIDATION.rows() ? other : data);
    }

    private static Dataset some(Dataset data) {
        return data.rows(IntStream.range(0, VALIDATION.rows()).toArray());
    }

    static Stream<Arguments> leaks() {
        var all = Datasets.digits();
        UnaryOperator<Split> standardized = Split::standardized;
        return Map.<String, UnaryOperator<Split>>ofEntries(
                        Map.entry("test rows in training: split anew", split -> all.split(0.5, 0.2, 3)),
                        Map.entry("test rows in training: added", withRows(TEST)),
                        Map.entry(
                                "test rows in training: one, scaled",
                                split -> withRows(TEST.rows(17)).apply(split).standardized()),
                        Map.entry("tuning on test: raw", withValidation(some(TEST))),
                        Map.entry(
                                "tuning on test: scaled",
                                split -> withValidation(some(TEST)).apply(split).standardized()),
                        Map.entry("training rows in validation: raw", withValidation(some(TRAIN))),
                        Map.entry(
                                "training rows in validation: scaled",
                                split ->
                                        withValidation(some(TRAIN)).apply(split).standardized()),
                        Map.entry("validation rows in training: raw", withRows(VALIDATION)),
                        Map.entry(
                                "validation rows in training: scaled",
                                split -> withRows(VALIDATION).apply(split).standardized()),
                        Map.entry("a scaler that saw test rows: all rows", scaledBy(all)),
                        Map.entry("a scaler that saw test rows: test rows", scaledBy(TEST)),
                        Map.entry("a scaler that saw test rows: training and test", scaledBy(joined(TRAIN, TEST))),
                        Map.entry(
                                "a scaler that saw test rows: validation and test", scaledBy(joined(VALIDATION, TEST))),
                        Map.entry("a scaler that saw test rows: minimum and range", squeezedBy(all)),
                        Map.entry(
                                "a scaler that saw test rows: and fewer rows",
                                split -> scaledBy(all).apply(split).takeTrain(50)),
                        Map.entry(
                                "a scaler that saw test rows: and other labels",
                                split -> scaledBy(all).apply(split).withTrainLabelNoise(0.5)),
                        Map.entry(
                                "parts scaled apart: each by itself",
                                split -> split.mapRows(data -> Scaler.fit(data).apply(data))),
                        Map.entry(
                                "other validation rows: split anew and scaled",
                                split -> all.split(0.5, 0.2, 3).standardized()),
                        Map.entry(
                                "other validation rows: fewer",
                                split -> split.mapRows(
                                        data -> data.rows(IntStream.range(0, 80).toArray()))),
                        Map.entry("other validation rows: other test rows", split -> split.withTest(seed -> TRAIN)))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void aLeakIsSeen(String name, UnaryOperator<Split> preparation) {
        assertThat(seen(preparation)).isEqualTo(name.replaceAll(":.*", ""));
    }

    static Stream<Arguments> honest() {
        return Map.<String, UnaryOperator<Split>>ofEntries(
                        Map.entry("as it is", UnaryOperator.identity()),
                        Map.entry("standardized", Split::standardized),
                        Map.entry("scaled by training rows", scaledBy(TRAIN)),
                        Map.entry("scaled by training and validation rows", scaledBy(joined(TRAIN, VALIDATION))),
                        Map.entry("squeezed by training rows", squeezedBy(TRAIN)),
                        Map.entry(
                                "moved copies",
                                split -> split.withTrainAugmentation(Augmentation.shift(1), 2)
                                        .standardized()),
                        Map.entry(
                                "noisy copies",
                                split -> split.standardized().withTrainAugmentation(Augmentation.noise(0.5), 1)),
                        Map.entry("fewer rows", split -> split.takeTrain(50).standardized()),
                        Map.entry("one row", split -> split.takeTrain(1)),
                        Map.entry("rows twice", split -> split.repeatTrain(2).standardized()),
                        Map.entry(
                                "more noise",
                                split -> split.withTrainLabelNoise(0.2).standardized()),
                        Map.entry("other units", split -> split.withColumnScales(1)),
                        Map.entry(
                                "a logarithm",
                                split -> split.mapRows(data -> data.mapValues(Math::log1p))
                                        .standardized()))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void whatIsHonestPasses(String name, UnaryOperator<Split> preparation) {
        assertThat(seen(preparation)).as(name).isEqualTo("nothing");
    }

    @Test
    void howManyRowsLeakedIsSaid() {
        var prepared = REFEREE.prepare("it", withRows(TEST.rows(3, 5, 7)));
        assertThat(REFEREE.foul(prepared).orElseThrow().line())
                .startsWith("3 of the 203 training rows are test rows, which would then be judged by heart");
    }

    @Test
    void rowsThatTheTableHadTwiceAreNobodysFault() {
        var once = Datasets.breastCancer().rows(IntStream.range(0, 60).toArray());
        var twice = once.rows(IntStream.range(0, 120).map(i -> i % 60).toArray());
        var exam = Exam.of(twice, 1);
        assertThat(new Referee(exam.rows(), exam.sealed()).foul(exam.rows().standardized()))
                .isEmpty();
    }

    @Test
    void aScalerThatComesOutTheSameWithAndWithoutTestRowsIsNoFoul() {
        var yesOrNo = new Dataset(
                List.of("a", "b"),
                IntStream.range(0, 80)
                        .mapToObj(i -> new double[] {i % 2, i / 2 % 2})
                        .toArray(double[][]::new),
                IntStream.range(0, 80).mapToDouble(i -> i % 2).toArray(),
                2);
        var exam = Exam.of(yesOrNo, 1);
        assertThat(new Referee(exam.rows(), exam.sealed()).foul(exam.rows())).isEmpty();
    }

    @Test
    void whatDoesNotFollowTheTestRowsOrLearnsFromThemIsRefused() {
        var own = EXAM.rows().standardized();
        for (UnaryOperator<Split> preparation : List.<UnaryOperator<Split>>of(
                rows -> own,
                rows -> rows.mapRows(Scaler.fit(joined(rows.train(), rows.validation(), rows.test()))::apply))) {
            var prepared = REFEREE.prepare("it", preparation);
            assertThat(REFEREE.foul(prepared)).isEmpty();
            refused(
                    "the preparation of 'it' must prepare the rows that it is given, and learn nothing from their test rows; write rows -> rows.standardized(), not rows that were prepared before",
                    () -> REFEREE.checkThatItFollows("it", preparation, prepared));
        }
    }

    @Test
    void whatFollowsTheTestRowsIsNotRefused() {
        for (UnaryOperator<Split> preparation : List.<UnaryOperator<Split>>of(
                Split::standardized,
                scaledBy(TRAIN),
                rows -> rows.withTrainAugmentation(Augmentation.shift(1), 2).standardized(),
                rows -> rows.takeTrain(150).withTrainLabelNoise(0.1))) {
            var prepared = REFEREE.prepare("it", preparation);
            assertThatCode(() -> REFEREE.checkThatItFollows("it", preparation, prepared))
                    .doesNotThrowAnyException();
        }
    }
}
