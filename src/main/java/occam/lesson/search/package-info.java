/** The exercises on tuning: leaks, plans of halving, paired intervals, probes to read. */
package occam.lesson.search;
