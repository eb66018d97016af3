package occam;

import static occam.InvalidInput.given;
import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
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
        assertThat(given("rows", rows)).isSameAs(rows);
        assertThat(given("names", List.of("a"))).containsExactly("a");
        assertThat(given("seed", 3L)).isEqualTo(3L);
    }

    @Test
    void aNullIsNamedAndSoIsItsPlace() {
        refused("the target must be given, was null", () -> given("the target", null));
        refused("x must hold no null, but number 2 of it is", () -> given("x", new double[][] {{1}, null}));
        refused("names must hold no null, but number 1 of it is", () -> given("names", Arrays.asList(null, "a")));
    }
}
