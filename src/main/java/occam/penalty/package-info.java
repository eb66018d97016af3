/**
 * What is added to a loss to keep the weights small: its value and its proximal step. Models, data and solvers may not come in
 * here; they take a penalty and ask it.
 */
package occam.penalty;
