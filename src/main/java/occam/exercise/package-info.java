/**
 * Exercises that know the wrong answers: a reader fills a variable of a functional type and hands it to a check, which compares it with
 * the reference on many inputs and says which known misconception it holds, if it holds one.
 *
 * <p>The exercises of a lesson stand in a class of its own, each whole in one place: what is asked, the reference, the misconceptions,
 * the hint, and why it matters. Here is nothing that knows a notebook: a check's result is a value.
 */
package occam.exercise;
