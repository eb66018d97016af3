/**
 * How everything that takes long runs: one ordered parallel map over the cores, an interrupt that is heard at each step, and
 * progress that a listener may watch. Nothing that knows what is computed may come in here.
 */
package occam.job;
