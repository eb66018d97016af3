package occam.interview.judge;

/** What an answer says of a point. */
public enum Mark {
    /** It is there. */
    SAID,
    /** A part of it is there, or all of it with a doubt. */
    HALF,
    /** Nothing in the answer touches it. */
    NOT_SAID,
    /** The contrary is there. */
    OPPOSITE,
    /** The answer touches it, in words that the rules do not decide, or speaks both for and against it. */
    CANNOT_TELL
}
