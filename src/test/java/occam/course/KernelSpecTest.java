package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelSpecTest {
    @ParameterizedTest
    @CsvSource({"3, SkylakeX", "2, Haswell"})
    void theCoreTypeFollowsTheCpusVectors(int level, String type) {
        assertThat(KernelSpec.variables(level)).isEqualTo(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_CORETYPE", type));
    }

    @Test
    void withoutSuchVectorsTheLibraryChooses() {
        assertThat(KernelSpec.variables(0)).isEqualTo(Map.of("OMP_NUM_THREADS", "1"));
    }
}
