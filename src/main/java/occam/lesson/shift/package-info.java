/** The exercises on shift: worst groups, calibration, the luck of the best of many. */
package occam.lesson.shift;
