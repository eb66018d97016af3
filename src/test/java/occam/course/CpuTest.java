package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import occam.InvalidInput;
import occam.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuTest {
    @ParameterizedTest
    @CsvSource({
        "amd64, 3, Haswell",
        "amd64, 2, Haswell",
        "x86_64, 2, Haswell",
        "amd64, 1,",
        "amd64, 0,",
        "aarch64, 0, ARMV8"
    })
    void theCoursesCoreTypeIsTheSameWhereverItCanRun(String architecture, int vectors, String type) {
        assertThat(new Cpu(architecture, vectors).coreType(Optional.empty())).isEqualTo(Optional.ofNullable(type));
    }

    @ParameterizedTest
    @CsvSource({"amd64, 3, SkylakeX", "amd64, 2, Haswell", "amd64, 1,", "aarch64, 0, ARMV8"})
    void nativeIsTheFastest_OrOpenBlassOwnChoice(String architecture, int vectors, String type) {
        assertThat(new Cpu(architecture, vectors).coreType(Optional.of("native")))
                .isEqualTo(Optional.ofNullable(type));
    }

    @Test
    void aCpuHasWhatItsVectorsAllow() {
        assertThat(new Cpu("amd64", 3).coreTypes()).containsExactly("SkylakeX", "Haswell", "Sandybridge", "Nehalem");
        assertThat(new Cpu("amd64", 1).coreTypes()).isEqualTo(List.of("Sandybridge", "Nehalem"));
    }

    @ParameterizedTest
    @CsvSource({"amd64, Linux", "aarch64, Linux", "x86_64, Mac OS X", "aarch64, Mac OS X", "amd64, Windows 11"})
    void theseHaveNatives(String architecture, String system) {
        new Cpu(architecture, 0).mustHaveNatives(system);
    }

    @ParameterizedTest
    @CsvSource({
        "aarch64, Windows 11, JAVA_HOME",
        "riscv64, Linux, x86-64",
        "x86, Windows 10, JAVA_HOME",
        "arm, Linux, x86-64"
    })
    void theseHaveNone(String architecture, String system, String advice) {
        assertThatThrownBy(() -> new Cpu(architecture, 0).mustHaveNatives(system))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(architecture, system, advice)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aNameIsReadInAnyCase() {
        assertThat(new Cpu("amd64", 2).coreType(Optional.of("sandybridge"))).contains("Sandybridge");
    }

    @ParameterizedTest
    @CsvSource({"SkylakeX", "Zen", "ARMV8"})
    void whatTheCpuCannotRunIsRefused(String type) {
        Refusal.refused(
                "-Dcoretype must be one that this CPU has, native, Haswell, Sandybridge, Nehalem, was " + type
                        + "; leave it out for the course's own",
                () -> new Cpu("amd64", 2).coreType(Optional.of(type)));
    }
}
