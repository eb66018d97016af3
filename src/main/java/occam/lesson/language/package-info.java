/** The exercises on language models: causal attention, layer normalization, perplexity, which weights decay, where dropout sits. */
package occam.lesson.language;
