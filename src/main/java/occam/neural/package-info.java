/**
 * Networks: an immutable description, a trainer, and what came of it. Only {@code Dl4j} and {@code Dl4jLayers} know how DeepLearning4J
 * wants to be told.
 * Figures, sweeps and the kernel may not come in here.
 */
package occam.neural;
