package occam.explore;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {
    @ParameterizedTest
    @CsvSource({
        "0.001, 0.001",
        "1e-10, 1E-10",
        "0.01, 0.01",
        "0.5, 0.5",
        "123.456, 123",
        "1234.5, 1230",
        "2e6, 2000000",
        "0, 0",
        "-0.25, -0.25",
        "0.0316227766, 0.0316"
    })
    void aNumberIsReadInThreeDigits(double value, String label) {
        assertThat(Control.slider("x", new double[] {value, 1e9}).label(0)).isEqualTo(label);
    }

    @Test
    void aUnitStandsBehindTheValue() {
        assertThat(Control.slider("units", 1, 3).unit("units").label(2)).isEqualTo("3 units");
    }

    @Test
    void itStandsAtTheFirstValueOrWhereItIsPut() {
        assertThat(Control.slider("degree", 1, 15).start()).isZero();
        assertThat(Control.slider("degree", 1, 15).at(4).start()).isEqualTo(3);
        assertThat(Control.onOff("noise").at(true).start()).isEqualTo(1);
        assertThat(Control.choice("data", "a", "b").at("b").start()).isEqualTo(1);
    }

    @Test
    void aValueOfAGridMayBeNamedToNineDigits() {
        double[] grid = {0.1, 1.0 / 3, 1};
        assertThat(Control.slider("x", grid).at(0.3333333333).start()).isEqualTo(1);
    }

    @Test
    void aCopyLeavesTheOriginalAsItWas() {
        var plain = Control.slider("degree", 1, 15);
        plain.at(4).unit("u").played().onPage();
        assertThat(plain.start()).isZero();
        assertThat(plain.label(0)).isEqualTo("1");
        assertThat(plain.isPlayed()).isFalse();
        assertThat(plain.isOnPage()).isFalse();
    }

    @Test
    void againTakesOneSeedAfterTheOther() {
        assertThat(Control.again("again", 7).values().subList(0, 3)).containsExactly(7L, 8L, 9L);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(
                "λ cannot be 0.3; the nearest of its 2 values is 0.1",
                () -> Control.slider("λ", new double[] {0.1, 1}).at(0.3));
        refused(
                "degree cannot be 16; it goes from 1 to 15",
                () -> Control.slider("degree", 1, 15).at(16));
        refused(
                "data cannot be c; it is one of a, b",
                () -> Control.choice("data", "a", "b").at("c"));
        refused("x must have 2 to 1,000 values, had 1", () -> Control.slider("x", 3, 3));
        refused(
                "x must have 2 to 1,000 values, had 4,294,967,296",
                () -> Control.slider("x", Integer.MIN_VALUE, Integer.MAX_VALUE));
        refused("the values of x must be finite, one was NaN", () -> Control.slider("x", new double[] {0, Double.NaN}));
        refused(
                "the values of x must rise or fall throughout, were [0.0, 2.0, 1.0]",
                () -> Control.slider("x", new double[] {0, 2, 1}));
        refused("the values of data must differ, were [a, a]", () -> Control.choice("data", "a", "a"));
        refused("a control needs a name that the reader sees, had none", () -> Control.onOff(" "));
        refused(
                "only a slider can be played, data is none",
                () -> Control.choice("data", "a", "b").played());
    }

    @Test
    void theDrawingIsGivenTheTypedValues() {
        var a = Control.slider("a", new double[] {0.5, 2});
        var b = Control.slider("b", 1, 9).at(3);
        var c = Control.onOff("c");
        var explorer = Explorer.explore(a, b, c, (x, n, isOn) -> x + n + (isOn ? 100 : 0));
        assertThat(explorer.draw(explorer.start()).shown()).isEqualTo(List.of(3.5));
        var moved = new Position(explorer.controls(), List.of(1, 8, 1));
        assertThat(explorer.draw(moved).shown()).isEqualTo(List.of(111.0));
        assertThat(moved.words()).isEqualTo("a = 2, b = 9, c = on");
    }

    @Test
    void ofManyControlsEachIsAskedForItsValue() {
        var controls = IntStream.range(0, 10)
                .<Control<?>>mapToObj(i -> Control.slider("c" + i, i, i + 5))
                .toList();
        var explorer = Explorer.explore(controls, at -> at.get(controls.get(9)));
        assertThat(explorer.draw(explorer.start()).shown()).isEqualTo(List.of(9));
        refused(
                "x is none of this figure's controls: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9",
                () -> explorer.start().get(Control.onOff("x")));
    }

    @Test
    void controlsAreOneToTenOfDifferentNames() {
        refused("there must be 1 to 10 controls, were 0", () -> Explorer.explore(List.of(), at -> ""));
        refused(
                "controls need different names, had [a, a]",
                () -> Explorer.explore(Control.onOff("a"), Control.onOff("a"), (x, y) -> ""));
        refused(
                "a page moves 2 controls at most, were 3",
                () -> Explorer.explore(
                        Control.onOff("a").onPage(),
                        Control.onOff("b").onPage(),
                        Control.onOff("c").onPage(),
                        (x, y, z) -> ""));
    }

    @Test
    void aPageHasTwentyFivePlacesOfTheFirstControlWithItsEndsAndItsStart() {
        var explorer = Explorer.explore(Control.slider("n", 1, 100).at(42), Control.onOff("o"), (n, o) -> n);
        var grid = explorer.pageGrid();
        assertThat(grid.places().get(0))
                .hasSize(25)
                .startsWith(0)
                .endsWith(99)
                .contains(41)
                .isSorted();
        assertThat(grid.positions()).hasSize(25).contains(explorer.start());
    }

    @Test
    void ofTwoThatAreNamedForItAPageHasFiveTimesFive() {
        var explorer = Explorer.explore(
                Control.slider("a", 1, 9),
                Control.slider("b", 1, 9).onPage(),
                Control.slider("c", 1, 9).at(5).onPage(),
                (a, b, c) -> a);
        assertThat(explorer.pageGrid().moved()).containsExactly(1, 2);
        assertThat(explorer.pageGrid().positions())
                .hasSize(25)
                .doesNotHaveDuplicates()
                .contains(explorer.start());
        assertThat(explorer.pageGrid().positions())
                .allMatch(position -> position.places().get(0) == 0);
    }
}
