/**
 * Variants of a network, each trained under several seeds, and what came of them as one value. Figures and the kernel may not come in
 * here.
 */
package occam.sweep;
