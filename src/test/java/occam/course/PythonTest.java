package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import occam.InvalidInput;
import org.junit.jupiter.api.Test;

class PythonTest {
    private static final Python OLD = new Python("/usr/bin/python3", 3, 9, true);
    private static final Python BARE = new Python("/usr/bin/python3", 3, 11, false);
    private static final Python GOOD = new Python("/opt/python", 3, 10, true);

    @Test
    void itsAnswerIsRead_WithSpacesInThePath() {
        assertThat(Python.parse("3 12 True C:\\Program Files\\python.exe\r\n"))
                .contains(new Python("C:\\Program Files\\python.exe", 3, 12, true));
    }

    @Test
    void anotherAnswerIsNone() {
        assertThat(Python.parse("Python was not found; run without arguments to install"))
                .isEmpty();
    }

    @Test
    void theFirstThatIsNewEnoughIsChosen() {
        assertThat(Python.choose(List.of(OLD, GOOD, BARE), Optional.empty())).isEqualTo(GOOD);
    }

    @Test
    void versionsAreComparedAsNumbers() {
        assertThat(new Python("p", 3, 9, true).isNewEnough()).isFalse();
        assertThat(new Python("p", 3, 10, true).isNewEnough()).isTrue();
        assertThat(new Python("p", 2, 17, true).isNewEnough()).isFalse();
    }

    @Test
    void ifAllAreTooOldTheMessageSaysWhatWasFound() {
        assertThatThrownBy(() -> Python.choose(List.of(OLD), Optional.empty()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("The course needs Python 3.10 or newer; found Python 3.9 (/usr/bin/python3)."
                        + " Install one, or point at it with -Dpython=PATH.");
    }

    @Test
    void ifNoneIsThereTheMessageSaysWhereItLooked() {
        assertThatThrownBy(() -> Python.choose(List.of(), Optional.of("/no/python")))
                .hasMessageContaining("found none at /no/python.");
    }

    @Test
    void withoutVenvTheDebianPackageIsNamed() {
        assertThatThrownBy(() -> Python.choose(List.of(BARE), Optional.empty()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageEndingWith("on Debian and Ubuntu: apt install python3.11-venv");
    }
}
