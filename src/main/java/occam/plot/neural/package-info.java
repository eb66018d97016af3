/** Figures of networks: how they learn, and what goes on inside. */
package occam.plot.neural;
