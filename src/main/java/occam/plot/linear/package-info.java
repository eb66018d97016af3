/** Figures of linear models: paths, penalties, the plane of two weights, cross-validation. */
package occam.plot.linear;
