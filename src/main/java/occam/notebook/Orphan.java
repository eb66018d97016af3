package occam.notebook;

/** A kernel whose Jupyter has died has nobody left to end it, and would stay with all its memory. */
final class Orphan {
    private Orphan() {}

    private static void endWith(ProcessHandle parent) {
        var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    }

    static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(Orphan::endWith);
    }
}
