package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import occam.InvalidInput;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void argumentsAreParted_AtSpaces() {
        assertThat(CommandLine.split("  --no-browser   --port 8899 "))
                .containsExactly("--no-browser", "--port", "8899");
    }

    @Test
    void quotesKeepSpaces_AndAreTakenAway() {
        assertThat(CommandLine.split("--a=\"b c\" 'd \"e\"' f")).containsExactly("--a=b c", "d \"e\"", "f");
    }

    @Test
    void signsOfReplacementsStay() {
        assertThat(CommandLine.split("\"C:\\lab $1\" $2")).containsExactly("C:\\lab $1", "$2");
    }

    @Test
    void nothingGivesNone() {
        assertThat(CommandLine.split(" ")).isEmpty();
    }

    @Test
    void aQuoteThatIsNotClosedIsToldOf() {
        assertThatThrownBy(() -> CommandLine.split("--a 'b"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("A quote is not closed: --a 'b");
    }
}
