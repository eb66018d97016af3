package occam.course;

import java.io.IOException;
import occam.InvalidInput;

/**
 * The command: {@code course} executes the lessons and makes their pages, {@code lab} opens them in JupyterLab,
 * {@code kernel} installs the kernel for this user, {@code cards} writes the question bank for Anki and for paper.
 */
public final class Main {
    private Main() {}

    /** Ends the JVM, so that nothing that Maven has to say follows our last line. */
    public static void main(String... args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            return start(args);
        } catch (InvalidInput | IOException e) {
            System.out.flush();
            System.err.println(e instanceof InvalidInput ? e.getMessage() : "Could not read or write: " + e);
            return 1;
        } catch (InterruptedException e) {
            return 1;
        } catch (RuntimeException e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static int start(String... args) throws IOException, InterruptedException {
        Cpu.here().mustHaveNatives(System.getProperty("os.name"));
        var project = Project.here();
        var options = Options.given();
        return switch (args.length == 1 ? args[0] : "") {
            case "course" -> new Course(project, options).run();
            case "lab" -> new Lab(project, options).run();
            case "kernel" -> new UserKernel(project, options).run();
            case "cards" -> new CardFiles(project).run();
            default -> throw new InvalidInput("Say what to do: course, lab, kernel or cards");
        };
    }
}
