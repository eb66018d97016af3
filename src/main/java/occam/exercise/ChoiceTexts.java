package occam.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.data.Tables;

/** What an exercise of multiple choice says, in the order of its rows. */
record ChoiceTexts(List<Line> lines) {
    private static final Map<String, List<Line>> BY_EXERCISE = Tables.choices().stream()
            .collect(Collectors.groupingBy(
                    row -> row.getString("exercise"),
                    Collectors.mapping(
                            row -> new Line(
                                    Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                    row.getString("place"),
                                    row.getString("choice"),
                                    row.getString("offer"),
                                    row.getString("text")),
                            Collectors.toList())));

    /** What a text is for. */
    enum Kind {
        ASKS,
        HINT,
        RIGHT,
        WRONG,
        MATTERS
    }

    /**
     * A row.
     *
     * @param place that it is about; empty if it is about all
     * @param choice there; empty if it is about none
     * @param offer how the choice reads; empty if its name says it
     */
    record Line(Kind kind, String place, String choice, String offer, String text) {}

    static ChoiceTexts of(String exercise) {
        return new ChoiceTexts(BY_EXERCISE.get(exercise));
    }

    /** What is said of the whole. */
    String whole(Kind kind) {
        return of(kind).filter(line -> line.place.isEmpty())
                .map(Line::text)
                .findFirst()
                .orElseThrow();
    }

    Stream<Line> of(Kind kind) {
        return lines.stream().filter(line -> line.kind == kind);
    }

    /** What is asked at single places; none if all is asked at once. */
    List<Line> items() {
        return of(Kind.ASKS).filter(line -> !line.place.isEmpty()).toList();
    }

    /** The choices at a place, as they read. */
    Stream<Line> offers(String place) {
        return lines.stream().filter(line -> line.place.equals(place) && !line.offer.isEmpty());
    }
}
