/**
 * Tables of numbers and how they are divided: the data sets of the course, splits, scaling, and what is done to training rows
 * only. Models may not come in here.
 */
package occam.data;
