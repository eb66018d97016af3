/** The exercises on dropout: both passes, mean and variance, mistakes to find. */
package occam.lesson.dropout;
