/**
 * What a reader sees in a notebook: how values are rendered, a progress bar while a job runs, {@code show} and {@code claim}. The
 * kernel's types stay in the kernel's adapter; nothing else knows which kernel it is.
 */
package occam.notebook;
