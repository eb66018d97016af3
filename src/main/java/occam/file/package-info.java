/** What a stop must not tear. Nothing that knows what is in a file comes in here. */
package occam.file;
