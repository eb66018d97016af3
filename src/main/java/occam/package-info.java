/**
 * What every package may use: the one kind of error that is meant for the reader, the check for what is missing, text that is
 * safe in markup, and files that are whole. Nothing else comes in here.
 */
package occam;
