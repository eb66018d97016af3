/**
 * Training: {@code Trainer} takes a description and rows, chooses the engine that it names, and gives a network that answers. Only
 * {@code Engines} knows which engines there are.
 */
package occam.neural.train;
