/** The exercises on pruning: groups, magnitudes, dead units, ablations. */
package occam.lesson.pruning;
