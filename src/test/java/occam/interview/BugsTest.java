package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Insides;
import occam.interview.Bugs.Listing;
import org.junit.jupiter.api.Test;

class BugsTest {
    private static final Path LESSON = Path.of(System.getProperty("basedir", ""), "notebooks/13-interview.ipynb");
    private static final Pattern MARKED = Pattern.compile("(?m)^/\\* ([A-D]) \\*/ +(\\S.*)$");
    private static final Pattern OFFERED = Pattern.compile("(?m)^- \\*\\*([A-D])\\.\\*\\* `(.*)`$");

    private static Stream<Exercise<Function<Listing, Choice>>> exercises() {
        return Stream.of(Bugs.JUDGING, Bugs.TRAINING);
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String text(JsonElement cell) {
        return StreamSupport.stream(
                        cell.getAsJsonObject().getAsJsonArray("source").spliterator(), false)
                .map(JsonElement::getAsString)
                .collect(Collectors.joining());
    }

    /** Whoever changes a listing of the lesson must change what is said about its lines. */
    @Test
    void theLinesThatAreOfferedAreThoseThatRunInTheLesson() throws Exception {
        var cells = JsonParser.parseString(Files.readString(LESSON))
                .getAsJsonObject()
                .getAsJsonArray("cells");
        var marked = StreamSupport.stream(cells.spliterator(), false)
                .filter(cell ->
                        cell.getAsJsonObject().get("cell_type").getAsString().equals("code"))
                .flatMap(cell -> matches(MARKED, text(cell)))
                .map(line -> line.group(1) + " " + line.group(2));
        var offered = exercises()
                .flatMap(exercise -> matches(OFFERED, exercise.prompt()))
                .map(line -> line.group(1) + " " + line.group(2));
        assertThat(marked).hasSize(40).containsExactlyElementsOf(offered.toList());
    }

    @Test
    void theTwoExercisesShareTheTenListings() {
        assertThat(exercises()
                        .flatMap(exercise -> Insides.calls(exercise).stream().map(call -> call.input())))
                .containsExactlyElementsOf(Stream.of(Listing.values())
                        .map(listing -> "listing " + listing)
                        .toList());
    }

    @Test
    void theBugStandsAtNoLetterOfHabit() {
        var letters = Stream.concat(
                        Stream.of(Listing.values())
                                .limit(5)
                                .map(Bugs.JUDGING.answers().right()),
                        Stream.of(Listing.values())
                                .skip(5)
                                .map(Bugs.TRAINING.answers().right()))
                .collect(Collectors.groupingBy(letter -> letter, Collectors.counting()));
        assertThat(letters).containsOnlyKeys(Choice.values());
        assertThat(letters.values()).allMatch(count -> count <= 3);
    }

    @Test
    void eachOtherLineHasItsReason() {
        assertThat(exercises().map(exercise -> exercise.answers().wrong().size()))
                .containsExactly(15, 15);
    }
}
