/** The exercises on early stopping, augmentation and label smoothing. */
package occam.lesson.stopping;
