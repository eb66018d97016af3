/** The exercises on L1 against L2: objectives, gradients, the soft threshold, ridge in closed form. */
package occam.lesson.geometry;
