/** How files are written. Nothing that knows what is in them may come in here. */
package occam.file;
