/** What every package may use: the one kind of error that is meant for the reader. Nothing else comes in here. */
package occam;
