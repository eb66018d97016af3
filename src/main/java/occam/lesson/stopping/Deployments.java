package occam.lesson.stopping;

import static occam.data.Augmentation.mirrorAll;
import static occam.data.Augmentation.noise;
import static occam.data.Augmentation.none;
import static occam.data.Augmentation.shift;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import occam.data.Augmentation;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Parts;
import occam.lesson.stopping.Stopping.Deployment;

/** The exercise on augmentations for deployments, each of which is tried by a training. */
final class Deployments {
    private Deployments() {}

    /**
     * What a deployment gets. Good enough is good enough; of augmentations that are not, one is like another of the same kind, whatever its
     * strength.
     */
    private record Served(String words, String kind) implements Parts.ComparedBy {
        static Served by(Augmentation chosen, Deployment deployment, FieldTrial trial) {
            var words = trial.of(chosen, deployment);
            return new Served(words, words.startsWith("at least") ? words : kind(chosen));
        }

        /** No noise is no augmentation. */
        private static String kind(Augmentation chosen) {
            return chosen.equals(none()) ? "none" : chosen.getClass().getName();
        }

        @Override
        public Object key() {
            return kind;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final Map<Deployment, Augmentation> RIGHT = Map.of(
            Deployment.ARCHIVE, none(),
            Deployment.FEEDER, shift(1),
            Deployment.CAMERA, noise(0.5),
            Deployment.SLIDES, mirrorAll());

    /** All right but one. */
    private static Function<Deployment, Augmentation> but(Deployment wrong, Augmentation chosen) {
        return deployment -> deployment == wrong ? chosen : RIGHT.get(deployment);
    }

    private static Calls<Function<Deployment, Augmentation>> calls(FieldTrial trial) {
        return Calls.on(
                List.of(Deployment.values()),
                Deployment::toString,
                (answer, deployment) -> Served.by(answer.apply(deployment), deployment, trial));
    }

    static final Exercise<Function<Deployment, Augmentation>> EXERCISE =
            Exercise.<Function<Deployment, Augmentation>>of("augmentation", calls(new FieldTrial()))
                    .within(Duration.ofMinutes(1))
                    .asks("""
                You have 300 digits from an archive, and four customers. Choose the augmentation to train with for each: `none()`, `shift(pixels)`,
                `noise(deviation)` or `mirrorAll()`.

                - **`ARCHIVE`**: forms from the same archive, scanned in the same way. At least 92 % must be right.
                - **`FEEDER`**: new forms, pulled in by a feeder, that lie up to a pixel off. At least 70 %.
                - **`CAMERA`**: photographs in bad light, with noise of standard deviation .5 on each pixel. At least 64 %.
                - **`SLIDES`**: transparent slides, half of which lie with the wrong side up. What counts is the digit that was written. At least 80 %.

                The check does what the customer will do: it trains a network on the 300 digits and four altered copies of each, and counts how many of
                1,078 rows of the deployment are right.
                """)
                    .hints("""
                For each customer: in what do their rows differ from the 300, and which alteration makes the 300 differ in the same way?
                """)
                    .answer(RIGHT::get)
                    .misconception("""
                ARCHIVE: nothing moves there. The copies teach the network to expect what never comes, and it has the same number of units for more.
                """, but(Deployment.ARCHIVE, shift(1)))
                    .misconception("""
                ARCHIVE: its images are as clean as the 300. Noise that never comes hides what the network could use.
                """, but(Deployment.ARCHIVE, noise(0.5)))
                    .misconception("""
                ARCHIVE: no slide lies the wrong way there. In a mirror some digits look like others, and the network has to learn both.
                """, but(Deployment.ARCHIVE, mirrorAll()))
                    .misconception("""
                FEEDER: copies without a shift show no pixel where it will be. A dense network does not know that a moved 3 is a 3.
                """, but(Deployment.FEEDER, none()))
                    .misconception("""
                FEEDER: noise on single pixels is another thing than all pixels in another place. More variety is no help unless it is the right one.
                """, but(Deployment.FEEDER, noise(0.5)))
                    .misconception("""
                FEEDER: the forms are moved, not turned over. Look for the alteration that moves.
                """, but(Deployment.FEEDER, mirrorAll()))
                    .misconception("""
                CAMERA: without noise in training the network leans on single pixels, which the camera gets wrong.
                """, but(Deployment.CAMERA, none()))
                    .misconception("""
                CAMERA: nothing moves there, and a network that expects shifts looks at single pixels more closely, so that noise harms it more than before.
                """, but(Deployment.CAMERA, shift(1)))
                    .misconception("""
                CAMERA: a photograph has its right side up. Look for the alteration that does to a pixel what bad light does.
                """, but(Deployment.CAMERA, mirrorAll()))
                    .misconception("""
                SLIDES: half of the rows are mirrored, and the network has never seen one.
                """, but(Deployment.SLIDES, none()))
                    .misconception("""
                SLIDES: a shift by a pixel does not turn a slide over.
                """, but(Deployment.SLIDES, shift(1)))
                    .misconception("""
                SLIDES: noise does not turn a slide over.
                """, but(Deployment.SLIDES, noise(0.5)))
                    .matters("""
                No augmentation is good by itself: each of the four is right once, and a mistake for another customer.
                """);
}
