package occam;

import static occam.InvalidInput.given;
import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidInputTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u0085b", "a\u0000b", "a\f\n\nb"})
    void whatItQuotesBreaksNoLine(String quoted) {
        refused("was a b", () -> InvalidInput.unless(false, "was %s", quoted));
    }

    @Test
    void aVeryLongValueIsCutAndItsLengthTold() {
        assertThatThrownBy(() -> InvalidInput.unless(false, "was '%s'", "x".repeat(50_000)))
                .hasMessage("was '" + "x".repeat(1000) + "… (50,000 characters)'");
        assertThatThrownBy(() -> InvalidInput.unless(false, "are %s", List.of("y".repeat(50_000), "z")))
                .hasMessageStartingWith("are [yyy")
                .hasMessageEndingWith("… (50,005 characters)");
    }

    @Test
    void whatIsThereIsGivenBack() {
        var rows = new double[][] {{1}, {2}};
        assertThat(given(rows, "rows")).isSameAs(rows);
        assertThat(given(List.of("a"), "names")).containsExactly("a");
        assertThat(given(3L, "seed")).isEqualTo(3L);
    }

    @Test
    void aNullIsNamedAndSoIsItsPlace() {
        refused("target" + Refusal.NULL, () -> given(null, "target"));
        refused("number 2 of x" + Refusal.NULL, () -> given(new double[][] {{1}, null}, "x"));
        refused("number 1 of names" + Refusal.NULL, () -> given(Arrays.asList(null, "a"), "names"));
        refused(
                "number 3 of number 2 of cubes" + Refusal.NULL,
                () -> given(new double[][][] {{{1}}, {{2}, {3}, null}}, "cubes"));
        refused(
                "number 2 of number 1 of rows" + Refusal.NULL,
                () -> given(Collections.singleton(new Object[] {new int[0], null}), "rows"));
        refused(
                "number 1 of number 1 of groups" + Refusal.NULL,
                () -> given(Map.of("a", Arrays.asList((Object) null)), "groups"));
    }
}
