/**
 * The engine of our own, best read from {@code GlassBox} down: {@code GlassLayer} and its kinds, {@code Parameter}, {@code FloatMatrix},
 * {@code FloatSteps}. {@code Blas} alone calls OpenBLAS, and nothing here knows DeepLearning4J.
 */
package occam.neural.glassbox;
