/** The columns of a data set as a solver reads them, with their means taken out: in double or single precision, or without their zeros. */
package occam.linear.columns;
