/** A language model in DeepLearning4J, beside which the glass box's is held. */
package occam.neural.dl4j.language;
