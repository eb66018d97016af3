/**
 * Linear models under a penalty, and the solvers that fit them exactly. Networks, figures and the kernel may not come in here.
 */
package occam.linear;
