/**
 * Variants of a network, or settings of its knobs, each trained under several seeds, and what came of them as one value; a search that climbs on
 * a proxy; what is on record when a choice is released. Figures and the kernel may not come in
 * here.
 */
package occam.sweep;
