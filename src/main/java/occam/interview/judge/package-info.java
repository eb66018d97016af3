/** What a typed answer says of the points that must be said: lexical rules, no model, in milliseconds. */
package occam.interview.judge;
