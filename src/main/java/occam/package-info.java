/** What every package may use: the one kind of error that is meant for the reader, and the check for what is missing. Nothing else comes in here. */
package occam;
