/** What a mock interview hears, asks back and counts, for one question at a time. */
package occam.interview.mock;
