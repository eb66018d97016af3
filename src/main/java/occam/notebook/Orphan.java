package occam.notebook;

/** A kernel whose Jupyter has died has nobody left to end it, and would stay with all its memory. */
final class Orphan {
    private Orphan() {}

    static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }
}
