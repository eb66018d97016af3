/**
 * Language models on characters in the glass box, best read from {@link occam.neural.language.Transformer} and {@code LanguageBox} down:
 * {@code TextLayer} and its kinds, each with its backward beside its forward, and {@link occam.neural.language.numbers.TextNumbers}, the loops.
 */
package occam.neural.language;
