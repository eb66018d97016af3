/**
 * What is added to a loss to keep the weights small: its value, slope and proximal step, and how far weights are from
 * their minimum. Models, data and solvers may not come in
 * here; they take a penalty and ask it.
 */
package occam.penalty;
