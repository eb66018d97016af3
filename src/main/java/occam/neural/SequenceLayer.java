package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Locale;

/**
 * A layer of a network on sequences: {@code sequential(5, embedding(24, 16), selfAttention(2), meanOverSteps(), dense(3))} takes rows of 5
 * tokens, which are whole numbers from 0.
 */
public sealed interface SequenceLayer extends Layer {
    /**
     * Puts a vector that is learned in the place of each token. It is the first layer; its vectors are weights, which penalties act on.
     *
     * @param tokens how many different ones there are; the numbers in a row are 0 to {@code tokens − 1}
     * @param size the length of the vectors
     * @throws occam.InvalidInput if one is below 1
     */
    static Layer embedding(int tokens, int size) {
        return new Embedding(tokens, size);
    }

    /**
     * Self-attention of every step to every step: for each head {@code softmax(QKᵀ/√d)·V}, with {@code Q}, {@code K} and {@code V} made
     * from the sequence by a matrix each, {@code d} the sequence's size over the number of heads, and one more matrix on what the heads
     * give together. No biases.
     *
     * <p>Source: A. Vaswani et al., Attention Is All You Need (2017), section 3.2.
     *
     * @param heads which must divide the size of the sequence
     * @throws occam.InvalidInput if below 1
     */
    static Layer selfAttention(int heads) {
        return new SelfAttention(heads);
    }

    /** The mean of a sequence over its steps. */
    static Layer meanOverSteps() {
        return new MeanOverSteps();
    }

    /**
     * See {@link SequenceLayer#embedding}.
     *
     * @param tokens how many different ones there are
     * @param size the length of the vectors
     */
    record Embedding(int tokens, int size) implements SequenceLayer {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput as {@link SequenceLayer#embedding}
         */
        public Embedding {
            unless(tokens >= 1, "an embedding needs 1 token or more, was %d", tokens);
            unless(size >= 1, "the vectors of an embedding need 1 number or more, was %d", size);
        }

        void checkToken(double token) {
            unless(
                    token >= 0 && token < tokens && token == Math.rint(token),
                    "the embedding has the tokens 0 to %d, the data has %s",
                    tokens - 1,
                    token);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "embedding %d × %d", tokens, size);
        }
    }

    /**
     * See {@link SequenceLayer#selfAttention}.
     *
     * @param heads how many
     */
    record SelfAttention(int heads) implements SequenceLayer {
        /**
         * Checks its number.
         *
         * @throws occam.InvalidInput as {@link SequenceLayer#selfAttention}
         */
        public SelfAttention {
            unless(heads >= 1, "attention needs 1 head or more, was %d", heads);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "attention, %d heads", heads);
        }
    }

    /** See {@link SequenceLayer#meanOverSteps}. */
    record MeanOverSteps() implements SequenceLayer {
        @Override
        public String toString() {
            return "mean over steps";
        }
    }
}
