/** The exercises on overfitting: best epoch, early stopping, generalization gap, learning curves. */
package occam.lesson.overfitting;
