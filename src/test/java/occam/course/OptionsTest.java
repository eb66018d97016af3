package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import occam.InvalidInput;
import occam.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void nothingGivenMeansTheWholeCourse() {
        var options = Options.of(name -> null);
        assertThat(options.lesson()).isEmpty();
        assertThat(options.seeds()).isZero();
        assertThat(options.store()).isFalse();
        assertThat(options.python()).isEmpty();
        assertThat(options.remove()).isFalse();
    }

    @Test
    void whatIsGivenIsRead() {
        var options = Options.of(Map.of("lesson", "01", "seeds", "20", "python", " /p ")::get);
        assertThat(options.lesson()).isEqualTo("01");
        assertThat(options.seeds()).isEqualTo(20);
        assertThat(options.python()).isEqualTo(Optional.of("/p"));
    }

    @Test
    void aFlagIsOnUnlessItSaysFalse() {
        assertThat(Options.of(Map.of("store", "true")::get).store()).isTrue();
        assertThat(Options.of(Map.of("remove", "")::get).remove()).isTrue();
        assertThat(Options.of(Map.of("lab.source", "")::get).lab().source()).isTrue();
        assertThat(Options.of(Map.of("store", "false")::get).store()).isFalse();
    }

    @Test
    void seedsThatAreNoNumberAreToldOf() {
        assertThatThrownBy(() -> Options.of(Map.of("seeds", "many")::get))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("-Dseeds must be a number of seeds such as 20, was many");
    }

    @ParameterizedTest
    @CsvSource({
        "store, true, -Dstore",
        "seeds, 3, -Dseeds",
        "coretypes, true, -Dcoretypes",
        "coretype, Nehalem, -Dcoretype"
    })
    void copiesForTeachingRunNothing(String other, String value, String named) {
        Refusal.refused(
                "-Dstudent writes copies and runs nothing: leave out " + named,
                () -> Options.of(Map.of("student", "true", other, value)::get));
    }

    @ParameterizedTest
    @CsvSource({"seeds, 3, -Dseeds", "coretypes, true, -Dcoretypes", "coretype, Nehalem, -Dcoretype"})
    void onlyTheCoursesOwnNumbersAreStored(String other, String value, String named) {
        Refusal.refused(
                "-Dstore keeps what the lessons' own seeds give on the course's own arithmetic: leave out " + named,
                () -> Options.of(Map.of("store", "true", other, value)::get));
    }

    @ParameterizedTest
    @CsvSource({"seeds, 3, -Dseeds and -Dcoretypes", "coretype, Nehalem, -Dcoretypes and -Dcoretype"})
    void allCoreTypesStandAlone(String other, String value, String named) {
        Refusal.refused(
                named + " cannot be joined: give one of them",
                () -> Options.of(Map.of("coretypes", "true", other, value)::get));
    }

    @Test
    void otherSeedsCanBeTriedOnAnotherCoreType() {
        var options = Options.of(Map.of("seeds", "3", "coretype", "Nehalem")::get);
        assertThat(options.seeds()).isEqualTo(3);
        assertThat(options.coreType()).contains("Nehalem");
    }
}
