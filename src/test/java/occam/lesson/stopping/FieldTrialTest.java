package occam.lesson.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import occam.data.Augmentation;
import occam.lesson.stopping.Stopping.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTrialTest {
    private static final FieldTrial TRIAL = new FieldTrial();

    private static final Function<Deployment, Augmentation> RIGHT =
            Stopping.AUGMENTATION.answers().right();

    /** What is asked for lies well between the right choice and the others, so that another machine's rounding changes no verdict. */
    @ParameterizedTest
    @EnumSource
    void theRightChoiceIsRightWithRoomAndTheOthersAreNot(Deployment deployment) {
        var asked = TRIAL.of(RIGHT.apply(deployment), deployment);
        assertThat(asked).startsWith("at least ");
        double bar = Integer.parseInt(asked.replaceAll("\\D", "")) / 100.0;
        assertThat(TRIAL.right(RIGHT.apply(deployment), deployment)).isGreaterThan(bar + 0.01);
        for (var other : Deployment.values()) {
            if (other != deployment) {
                assertThat(TRIAL.right(RIGHT.apply(other), deployment)).isLessThan(bar - 0.01);
            }
        }
    }

    /** There is more than one right strength. */
    @Test
    void anotherStrengthOfTheSameKindPassesToo() {
        assertThat(TRIAL.of(Augmentation.noise(0.4), Deployment.CAMERA)).isEqualTo("at least 64 % right");
    }
}
