/** The exercises on dropout beside convolutions and batch normalization. */
package occam.lesson.norm;
