/**
 * Networks: an immutable description, a trainer, and what came of it. Only {@code Dl4j} and {@code Dl4jLayers} know how DeepLearning4J
 * wants to be told. The engine of our own, the glass box, is best read from {@code GlassBox} down: {@code GlassLayer}, {@code Parameter},
 * {@code FloatMatrix}, {@code FloatSteps}.
 * Figures, sweeps and the kernel may not come in here.
 */
package occam.neural;
