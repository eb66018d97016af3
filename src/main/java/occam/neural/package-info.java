/**
 * Networks: immutable descriptions, how training went, and the small interface behind which engines train and answer. It knows no engine.
 * Figures, sweeps and the kernel may not come in here.
 */
package occam.neural;
