/**
 * Figures that answer: controls, and what is drawn for where they stand. It knows no kernel and no front end; {@code occam.notebook} shows
 * it, live where it can.
 */
package occam.explore;
