package occam.tuning;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Split;

/**
 * Looks at what a preparation makes of the rows, for test rows where they must not be. It recognizes rows that are copied, scaled or not,
 * and scalers that were fitted on all test rows, alone or with others. What is altered beyond that it cannot trace.
 *
 * @param rows that the preparation gets
 * @param sealed the test rows, raw
 */
record Referee(Split rows, Dataset sealed) {
    /** @throws InvalidInput if it throws, gives nothing, or changes columns or classes */
    Split prepare(String name, UnaryOperator<Split> preparation) {
        var prepared = tried(name, preparation);
        unless(
                prepared != null,
                "the preparation of '%s' gives null; it takes the raw rows and returns them prepared, as rows -> rows.standardized() does",
                name);
        var given = rows.train();
        unless(
                prepared.train().columns().equals(given.columns())
                        && prepared.train().classes() == given.classes(),
                "the preparation of '%s' must keep the columns and classes of the rows, %s, and gives %s",
                name,
                given,
                prepared.train());
        return prepared;
    }

    /**
     * Does nothing if other test rows change nothing but the prepared test rows: the sealed ones take their place when the network is judged.
     *
     * @throws InvalidInput if not
     */
    void checkThatItFollows(String name, UnaryOperator<Split> preparation, Split prepared) {
        LongFunction<Dataset> others = any -> rows.train();
        var again = tried(name, given -> preparation.apply(given.withTest(others)));
        unless(
                Arrays.equals(again.test().y(), rows.train().y())
                        && Arrays.deepEquals(
                                again.validation().x(), prepared.validation().x()),
                "the preparation of '%s' must prepare the rows that it is given, and learn nothing from their test rows; write rows -> rows.standardized(), not rows that were prepared before",
                name);
    }

    private Split tried(String name, UnaryOperator<Split> preparation) {
        try {
            return preparation.apply(rows);
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidInput(String.format(
                    Locale.ROOT,
                    "the preparation of '%s' threw %s; try it on exam.rows() first",
                    name,
                    e.toString().lines().findFirst().orElse("an exception")));
        }
    }

    /** The first leak in the rows. */
    Optional<Leak> foul(Split prepared) {
        var onTrain = Units.between(first(rows.train(), prepared), first(prepared.train(), prepared));
        var onValidation = Units.between(rows.validation(), prepared.validation());
        var units = onTrain.or(() -> onValidation);
        return copied(prepared, units)
                .or(() -> isOwn(prepared) ? Optional.empty() : Optional.of(Leak.otherValidation()))
                .or(() -> scaledApart(onTrain, onValidation))
                .or(() -> units.flatMap(this::fitted));
    }

    /** As many as both have, since a preparation may take rows away behind, or add some. */
    private Dataset first(Dataset train, Split prepared) {
        int both = Math.min(rows.train().rows(), prepared.train().rows());
        return train.rows(IntStream.range(0, both).toArray());
    }

    private Optional<Leak> copied(Split prepared, Optional<Units> units) {
        var test = without(sealed, rows.train(), rows.validation());
        return among(prepared.train(), test, units, Leak::testInTraining)
                .or(() -> among(prepared.validation(), test, units, Leak::testInValidation))
                .or(() -> among(
                        prepared.validation(),
                        without(rows.train(), rows.validation()),
                        units,
                        Leak::trainingInValidation))
                .or(() -> among(
                        prepared.train(), without(rows.validation(), rows.train()), units, Leak::validationInTraining));
    }

    private static Optional<Leak> among(
            Dataset prepared, List<double[]> forbidden, Optional<Units> units, BiFunction<Long, Integer, Leak> foul) {
        long leaked = leaked(forbidden, prepared, units);
        return leaked == 0 ? Optional.empty() : Optional.of(foul.apply(leaked, prepared.rows()));
    }

    /** Not those that the table had twice from the start. */
    private static List<double[]> without(Dataset data, Dataset... others) {
        return Arrays.stream(data.x())
                .filter(row -> Stream.of(others)
                        .flatMap(other -> Arrays.stream(other.x()))
                        .noneMatch(twin -> Arrays.equals(row, twin)))
                .toList();
    }

    private static long leaked(List<double[]> forbidden, Dataset prepared, Optional<Units> units) {
        int p = prepared.columns().size();
        var raw = new Units(
                new double[p], IntStream.range(0, p).mapToDouble(j -> 1).toArray());
        var readings = Stream.concat(Stream.of(raw), units.filter(Units::isKnown).stream())
                .toList();
        return Arrays.stream(prepared.x())
                .filter(row -> readings.stream()
                        .anyMatch(reading -> forbidden.stream().anyMatch(one -> reading.same(one, row))))
                .count();
    }

    private boolean isOwn(Split prepared) {
        return Arrays.equals(prepared.validation().y(), rows.validation().y())
                && Arrays.equals(prepared.test().y(), rows.test().y())
                && Arrays.deepEquals(prepared.test().x(), prepared.validation().x());
    }

    private static Optional<Leak> scaledApart(Optional<Units> onTrain, Optional<Units> onValidation) {
        boolean apart = onTrain.isPresent()
                && onValidation.isPresent()
                && !onTrain.orElseThrow().isSameAs(onValidation.orElseThrow());
        return apart ? Optional.of(Leak.scaledApart()) : Optional.empty();
    }

    private Optional<Leak> fitted(Units units) {
        var train = rows.train().x();
        var validation = rows.validation().x();
        var test = sealed.x();
        var honest = List.of(train, validation, joined(train, validation));
        var leaking = List.of(test, joined(train, test), joined(validation, test), joined(train, validation, test));
        return !units.isKnown() || scaling(honest, units).isPresent()
                ? Optional.empty()
                : scaling(leaking, units).map(scaling -> Leak.scalerSawTest(scaling.toString()));
    }

    private static Optional<Scaling> scaling(List<double[][]> candidates, Units units) {
        return Stream.of(Scaling.values())
                .filter(scaling -> candidates.stream().anyMatch(x -> units.isSameAs(scaling.fit(x))))
                .findFirst();
    }

    private static double[][] joined(double[][]... parts) {
        return Stream.of(parts).flatMap(Arrays::stream).toArray(double[][]::new);
    }
}
