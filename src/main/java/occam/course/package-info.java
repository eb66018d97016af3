/**
 * The command behind {@code mvn -Pcourse}, {@code mvn -Plab}, {@code mvn -Pkernel} and {@code mvn -Pcards}: it sets up
 * Jupyter with the Java kernel under {@code target/}, executes the notebooks on it, checks what they claim, and makes the
 * course's pages; or installs the kernel for the reader's own Jupyter; or writes the question bank for Anki and for paper.
 *
 * <p>It starts everything and nothing imports it. Rendering, execution and environments are the work of nbclient, Sphinx,
 * venv, pip and JupyterLab; here is only what joins them. It knows notebooks as files, and of the
 * library only the texts of the exercises and the questions.
 */
package occam.course;
