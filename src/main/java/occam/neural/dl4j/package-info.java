/**
 * The engine that trains on DeepLearning4J: {@code Dl4j} and {@code Dl4jLayers} say how it is told what a network means, {@code Dl4jLearner}
 * trains and {@code Dl4jModel} answers. Nothing else knows DeepLearning4J, and this knows nothing of the other engine.
 */
package occam.neural.dl4j;
