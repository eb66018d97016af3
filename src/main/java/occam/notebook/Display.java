package occam.notebook;

/** Where renderings go: a kernel's front end, or nowhere but standard output. */
interface Display {
    /** Shows something once, below the running cell. */
    void show(Rendering rendering);

    /** Shows something that may change: the first call for an id makes its place, the others replace what is there. */
    void update(String id, Rendering rendering);

    /** Prints the text of what is shown, for a program that runs outside a notebook; what changes is not printed. */
    static Display plain() {
        return new Display() {
            @Override
            public void show(Rendering rendering) {
                System.out.println(rendering.data().get("text/plain"));
            }

            @Override
            public void update(String id, Rendering rendering) {}
        };
    }
}
