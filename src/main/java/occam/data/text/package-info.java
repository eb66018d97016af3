/**
 * Text: paragraphs of two novels, the columns that words and pairs of words make, and the same sentence in other words.
 */
package occam.data.text;
