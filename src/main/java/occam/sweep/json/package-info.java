/** What a trial is made of, as JSON and back: networks, splits and rows. Nothing but data travels to another process. */
package occam.sweep.json;
