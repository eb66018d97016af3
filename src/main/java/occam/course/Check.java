package occam.course;

/** What the check of an exercise said of the answer that it was given. */
record Check(String exercise, String verdict) {
    static final String MIME = "application/vnd.occam.check+json";
}
