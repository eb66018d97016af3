package occam.neural.language;

/**
 * Where a training stood after a step.
 *
 * @param step from 1
 * @param train mean {@code −ln p} of the next character in nats, on the training text, without dropout
 * @param validation the same on the validation text
 * @param embeddingNorm {@code √ΣE²} of the characters' embeddings
 */
public record LanguageScore(int step, double train, double validation, double embeddingNorm) {}
