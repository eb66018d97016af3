package occam.explore;

/** Where a {@link Live} figure is seen. It is called from one thread at a time. */
public interface Screen {
    /** Shows what was drawn for this position, the newest that was asked for. */
    void show(Position position, View view);

    /** Shows in the place of a picture, in one line, why there is none. */
    void fail(Position position, Throwable reason);
}
