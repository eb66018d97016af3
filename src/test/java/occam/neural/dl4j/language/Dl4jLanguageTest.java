package occam.neural.dl4j.language;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import occam.neural.language.CharacterSplit;
import occam.neural.language.LanguageTrainer;
import occam.neural.language.Transformer;
import org.junit.jupiter.api.Test;

class Dl4jLanguageTest {
    private static final String NOVEL = "the cat sat on the mat and the dog sat on the log; ".repeat(40);
    private static final CharacterSplit SPLIT = CharacterSplit.of(NOVEL, NOVEL, 200, 1);
    private static final Transformer SMALL =
            Transformer.transformer(8, 2, 2, 10).unguarded().steps(25).batch(4).learningRate(4e-3);

    /** Written twice, differentiated twice, and each with its own Adam, whose ε stands elsewhere. */
    @Test
    void theGlassBoxLearnsTheSame() {
        var theirs = Dl4jLanguage.fit(SMALL, SPLIT, 3);
        var ours = LanguageTrainer.fit(SMALL, SPLIT, 3);
        var untrained = LanguageTrainer.fit(SMALL.steps(1).learningRate(1e-12), SPLIT, 3);
        assertThat(ours.loss(SPLIT.validation()))
                .isCloseTo(theirs.loss(SPLIT.validation()), within(1e-4))
                .isLessThan(untrained.loss(SPLIT.validation()) - 0.1);
        assertThat(theirs.weights().parts().get("output"))
                .containsExactly(ours.weights().parts().get("output"), within(5e-3));
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        var dropped = SMALL.dropout(0.2);
        refused(
                "DeepLearning4J trains only a plain transformer here, unguarded() and without dropout or decay, was "
                        + dropped,
                () -> Dl4jLanguage.fit(dropped, SPLIT, 1));
    }
}
