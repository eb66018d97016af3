/** The exercises on sparsity: λ max, a step of coordinate descent, what the lasso says. */
package occam.lesson.sparsity;
