package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.util.Map;
import java.util.stream.Stream;
import occam.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {
    @AfterEach
    void plain() {
        Lesson.showOn(Display.plain());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(double value, Bound bound) {
        var claim = new Claim("it holds", value, bound).render().data().get(Claim.TYPE);
        return new Gson().fromJson(new Gson().toJson(claim), Map.class);
    }

    @ParameterizedTest
    @CsvSource({"0.06, true, 0.01", "0.05, true, 0", "0.04, false, -0.01", "-3, false, -3.05"})
    void atLeastHoldsFromItsEdgeUp(double value, boolean holds, double margin) {
        var json = json(value, Bound.atLeast(0.05));
        assertThat(json.get("holds")).isEqualTo(holds);
        assertThat((double) json.get("margin")).isEqualTo(margin, within(1e-12));
        assertThat(json.get("bound")).isEqualTo("at least 0.05");
    }

    @ParameterizedTest
    @CsvSource({"1, true, 1", "2, true, 0", "2.5, false, -0.5"})
    void atMostHoldsFromItsEdgeDown(double value, boolean holds, double margin) {
        var json = json(value, Bound.atMost(2));
        assertThat(json.get("holds")).isEqualTo(holds);
        assertThat((double) json.get("margin")).isEqualTo(margin, within(1e-12));
        assertThat(json.get("bound")).isEqualTo("at most 2");
    }

    @ParameterizedTest
    @CsvSource({"1.5, true, .5", "1, true, 0", "3, true, 0", "2.75, true, .25", "3.5, false, -.5", "0, false, -1"})
    void betweenHoldsInsideAndTheMarginIsTheNearestEdges(double value, boolean holds, double margin) {
        var json = json(value, Bound.between(1, 3));
        assertThat(json.get("holds")).isEqualTo(holds);
        assertThat((double) json.get("margin")).isEqualTo(margin, within(1e-12));
        assertThat(json.get("bound")).isEqualTo("between 1 and 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoFiniteNumberNeverHoldsAndIsStillJson(double value) {
        for (var bound : new Bound[] {Bound.atLeast(0), Bound.atMost(0), Bound.between(-1, 1)}) {
            var json = json(value, bound);
            assertThat(json.get("holds")).isEqualTo(false);
            assertThat(json.get("value")).isEqualTo(Double.toString(value));
            assertThat(json.get("margin")).isInstanceOf(String.class);
        }
    }

    @Test
    void jsonHasTheStatementAndTheNumber() {
        assertThat(json(0.25, Bound.atLeast(0)))
                .containsEntry("statement", "it holds")
                .containsEntry("value", 0.25);
    }

    @Test
    void theReaderSeesATickOrByHowMuchItFails() {
        assertThat(new Claim("gain", 0.25, Bound.atLeast(0.2)).render().data().get("text/plain"))
                .isEqualTo("✓ gain\n  measured 0.2500, claimed at least 0.2");
        assertThat(new Claim("gain", 0.25, Bound.atLeast(0.5)).render().data().get("text/plain"))
                .isEqualTo("✗ gain\n  measured 0.2500, claimed at least 0.5: does not hold here, by 0.2500");
    }

    @ParameterizedTest
    @CsvSource({"3.1e-15, below 1e-9", "-2e-16, below 1e-9", "0, below 1e-9", "9e-10, below 1e-9", "2e-9, 2.000e-09"})
    void whatIsWithinAToleranceIsOnlySaidToBe(double value, String shown) {
        var told = new Claim("mine − library", value, Bound.atMost(1e-9))
                .render()
                .data()
                .get("text/plain");
        assertThat((String) told).contains("measured " + shown + ", claimed at most 1e-9");
    }

    @Test
    void whatRoundingLeavesHasNoDigitsInTheFileEither() {
        for (double value : new double[] {3.1e-15, 2.2e-15}) {
            assertThat(json(value, Bound.between(-1e-12, 1e-12)))
                    .containsEntry("value", "below 1e-12")
                    .containsEntry("margin", 1e-12);
            assertThat(json(value, Bound.atMost(0.01))).containsEntry("value", "below 1e-9");
        }
    }

    @Test
    void aTinyNumberThatMustBeLargeStillFailsByAllOfIt() {
        assertThat(new Claim("gain", 1e-15, Bound.atLeast(0.5)).render().data().get("text/plain"))
                .isEqualTo("✗ gain\n  measured below 1e-9, claimed at least 0.5: does not hold here, by 0.5000");
    }

    @Test
    void theLastDigitsInWhichMachinesDifferAreNotWritten() {
        assertThat(json(0.10233541832091247, Bound.atMost(0.2)))
                .isEqualTo(json(0.10233541832091236, Bound.atMost(0.2)));
    }

    /** The difference of two numbers has no more decimals than they have. */
    @ParameterizedTest
    @CsvSource({
        "0.9999999999999967, 0.9999999999999951, 0.99, 1",
        "1.0000000000000040, 1.0000000000000031, 0.999999999999, 1.000000000001",
        "4321.000000000013, 4321.000000000002, 4320.9999, 4322",
        "-2.0000000000000004, -2.0000000000000009, -2.00000000001, 5"
    })
    void aThinMarginHasNoLastDigitsEither(double value, double other, double low, double high) {
        assertThat(json(value, Bound.between(low, high))).isEqualTo(json(other, Bound.between(low, high)));
    }

    @ParameterizedTest
    @CsvSource({"1.25, 1, 0.25", "1234.5678, 1234.5, 0.0678", "0.0123456789, 0.0123, 0.0000456789", "2, 1.999, 0.001"})
    void aMarginKeepsTheDigitsThatTheValueHas(double value, double low, double margin) {
        assertThat((double) json(value, Bound.atLeast(low)).get("margin")).isEqualTo(margin, within(1e-9 * value));
    }

    @Test
    void whatIsNoFiniteNumberIsSaidToBeNone() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(new Claim("loss", value, Bound.atLeast(0))
                            .render()
                            .data()
                            .get("text/plain"))
                    .isEqualTo("✗ loss\n  measured " + value
                            + ", claimed at least 0: does not hold here, since it is no finite number");
        }
    }

    static Stream<Arguments> pointless() {
        return Stream.of(
                Arguments.of(2, 1, "no number is between 2.0 and 1.0: give the smaller one first"),
                Arguments.of(Double.NaN, 1, "a bound needs numbers, was NaN and 1.0"),
                Arguments.of(0, Double.NaN, "a bound needs numbers, was 0.0 and NaN"),
                Arguments.of(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        "no number is between Infinity and Infinity: give the smaller one first"),
                Arguments.of(
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        "every number is at least -Infinity and at most Infinity, so that this claims nothing: give a finite bound"));
    }

    @ParameterizedTest
    @MethodSource("pointless")
    void aBoundThatAllowsNothingOrEverythingIsRefused(double low, double high, String line) {
        Refusal.refused(line, () -> Bound.between(low, high));
    }

    @Test
    void aClaimNeedsWordsAndABound() {
        Refusal.refused(
                "a claim needs a statement in words, such as \"ridge is better here\"",
                () -> Lesson.claim(" ", 1, Bound.atLeast(0)));
        Refusal.refused(
                "bound must be given, was null: run the cell that makes it first, and see that it succeeds",
                () -> Lesson.claim("ridge is better", 1, null));
    }

    @Test
    void aStatementIsEscaped() {
        var html = new Claim("a <b>bold</b> & \"quoted\" 'claim'", 1, Bound.atLeast(0))
                .render()
                .data()
                .get("text/html");
        assertThat(String.valueOf(html))
                .contains("a &lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot; &#39;claim&#39;")
                .doesNotContain("<b>");
    }

    @Test
    void aLessonsClaimIsShown() {
        var display = new Recording(0);
        Lesson.showOn(display);
        Lesson.claim("two is two", 2, Lesson.between(2, 2));
        Lesson.claim("two is small", 2, Lesson.atMost(1));
        assertThat(display.shown)
                .hasSize(2)
                .allSatisfy(rendering -> assertThat(rendering.data())
                        .containsKeys("text/plain", "text/html", "application/vnd.occam.claim+json"));
    }
}
