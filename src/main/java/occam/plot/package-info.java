/** Every figure of the course, as a call that returns a chart, in one look. Training and the kernel may not come in here. */
package occam.plot;
