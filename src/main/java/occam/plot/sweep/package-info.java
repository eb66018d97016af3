/** Figures of sweeps: a bar for each variant, maps and lines by knobs, halving, effects. */
package occam.plot.sweep;
