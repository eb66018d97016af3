package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompilerDirectivesTest {
    private static String tell(String command) throws JMException {
        var commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        return (String) ManagementFactory.getPlatformMBeanServer().invoke(commands, command, null, null);
    }

    @AfterEach
    void removeThem() throws JMException {
        tell("compilerDirectivesClear");
    }

    @Test
    void theSecondCompilerIsSparedJavasOwn() throws JMException {
        assertThat(CompilerDirectives.add()).isTrue();
        assertThat(tell("compilerDirectivesPrint"))
                .contains(
                        "com/sun/tools/javac/*.*",
                        "linear/SingularValueDecomposition.*",
                        "c2 directives",
                        "Exclude:true");
    }
}
