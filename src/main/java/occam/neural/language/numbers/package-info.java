/** The loops of language models over rows of numbers, once in single and once in double precision, and a step of Adam. */
package occam.neural.language.numbers;
