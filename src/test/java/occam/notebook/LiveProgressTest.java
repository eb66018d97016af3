package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import occam.job.Job;
import occam.job.JobListener;
import occam.linear.CrossValidation;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Score;
import occam.sweep.Axis;
import occam.sweep.Knob;
import occam.sweep.Runs;
import occam.sweep.Settings;
import occam.sweep.Trial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120) // a bar that never comes would stop the build
class LiveProgressTest {
    private static final History HISTORY = new History(
            List.of(
                    new Epoch(1, new Score(2, 0.1), new Score(2.1, 0.1), 5),
                    new Epoch(2, new Score(1, 0.5), new Score(1.5, 0.4), 6)),
            2,
            History.Ending.COMPLETE);

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLongJobHasABarAndAFigureWhileItRunsAndALineAfterwards() {
        var display = new Recording(2);
        Job.listen(new LiveProgress(display));
        Job.run("training", progress -> {
            progress.report(0.25, "epoch 1 of 4 <b>", () -> HISTORY);
            await(display.updated);
            assertThat(display.place("-bar"))
                    .startsWith("<progress max=\"1\" value=\"0.250\"")
                    .contains("training · epoch 1 of 4 &lt;b&gt; · ", " left");
            assertThat(display.places.entrySet())
                    .anySatisfy(place -> assertThat(
                                    place.getKey() + place.getValue().data().keySet())
                            .contains("-figure", "image/png"));
            return 1;
        });
        assertThat(display.place("-bar")).startsWith("<small>training · 0:").doesNotContain("<progress");
        assertThat(display.place("-figure")).isEmpty();
        assertThat(display.shown).isEmpty();
    }

    @Test
    void whenItComesAndWhenItsFigureComesItIsBroughtIntoSight_NotLater() {
        var display = new Recording(5);
        Job.listen(new LiveProgress(display));
        Job.run("training", progress -> {
            progress.report(0.25, "epoch 1 of 4", () -> HISTORY);
            await(display.updated);
            return 1;
        });
        var seen = display.updates.stream()
                .limit(5)
                .map(update -> update.equals("figure") ? "figure" : update.contains("scrollIntoView") + "")
                .toList();
        assertThat(seen).containsExactly("true", "figure", "true", "false", "false");
    }

    @Test
    void aCrossValidationIsDrawnFromItsFirstFoldOn() {
        var display = new Recording(2);
        Job.listen(new LiveProgress(display));
        var first = new CrossValidation(new double[] {2, 1}, List.of(new double[] {3, 4}), 10);
        Job.run("cross-validation", progress -> {
            progress.report(0.1, "1 of 10", () -> first);
            await(display.updated);
            assertThat(display.places.values())
                    .anySatisfy(place -> assertThat(place.data()).containsKey("image/png"));
            return 1;
        });
        var none = new Recording(1);
        Job.listen(new LiveProgress(none));
        Job.run("cross-validation", progress -> {
            progress.report(0, "0 of 10", () -> new CrossValidation(first.lambdas(), List.of(), 10));
            await(none.updated);
            return 1;
        });
        assertThat(none.places.values())
                .noneSatisfy(place -> assertThat(place.data()).containsKey("image/png"));
    }

    private static Runs sweep(Axis... axes) {
        var settings = new EnumMap<Knob, Double>(Knob.class);
        List.of(axes).forEach(axis -> settings.put(axis.knob(), axis.values().get(0)));
        var trial = new Trial(
                "one", new Settings(settings), 1, HISTORY, HISTORY.last().validation(), "");
        return new Runs(List.of(trial), List.of(axes));
    }

    /** Looks at the display while a sweep has come so far. */
    private static void whileItRuns(Recording display, Runs runs, Runnable look) {
        Job.listen(new LiveProgress(display));
        Job.run("sweep", progress -> {
            progress.report(0.1, "1 of 4", () -> runs);
            await(display.updated);
            look.run();
            return 1;
        });
    }

    @Test
    void aSweepIsDrawnFromItsFirstTrialOn() {
        var rates = Knob.learningRate(0.1, 0.01);
        for (var runs : List.of(sweep(rates), sweep(rates, Knob.weightDecay(1, 2)))) {
            var display = new Recording(2);
            whileItRuns(
                    display,
                    runs,
                    () -> assertThat(display.places.values())
                            .anySatisfy(place -> assertThat(place.data()).containsKey("image/png")));
            assertThat(display.place("-figure")).isEmpty();
        }
    }

    private static String figureWhileItRuns(History history) {
        var display = new Recording(2);
        var trial = new Trial("one", 1, history, HISTORY.last().validation());
        var seen = new StringBuilder();
        whileItRuns(
                display,
                new Runs(List.of(trial)),
                () -> display.places.values().stream()
                        .filter(place -> place.data().containsKey("image/png"))
                        .forEach(place -> seen.append(place.data().get("text/plain"))));
        return seen.toString();
    }

    /** Bars are one chart, curves are two side by side. */
    @Test
    void variantsThatAreScoredOnceAreBarsAndNoCurves() {
        var once = new History(List.of(HISTORY.last()), 2, History.Ending.COMPLETE);
        assertThat(figureWhileItRuns(once)).startsWith("Test accuracy, 1 bar: one");
        assertThat(figureWhileItRuns(HISTORY)).startsWith("Loss and accuracy over");
    }

    @Test
    void whatCannotBeDrawnStopsNoBar() {
        var nothing = new Score(Double.NaN, 0.1);
        var grid = List.of(Knob.learningRate(0.1, 0.01));
        var wild = new Trial("one", new Settings(Map.of(Knob.LEARNING_RATE, 0.1)), 1, HISTORY, nothing, "");
        var drawn = sweep(grid.get(0)).trials();
        for (var runs : List.of(new Runs(List.of(wild), grid), new Runs(List.of(), grid), new Runs(drawn))) {
            var display = new Recording(2);
            whileItRuns(
                    display,
                    runs,
                    () -> assertThat(display.places.values())
                            .noneSatisfy(place -> assertThat(place.data()).containsKey("image/png")));
        }
    }

    @Test
    void allThatMovesIsMarkedAsPassing() {
        var display = new Recording(2);
        Job.listen(new LiveProgress(display));
        Job.run("training", progress -> {
            progress.report(0.25, "", () -> HISTORY);
            await(display.updated);
            assertThat(display.places.values())
                    .allSatisfy(r -> assertThat(r.metadata()).containsKey("occam"));
            return 1;
        });
        assertThat(display.places).hasSize(2);
        assertThat(display.places.values())
                .allSatisfy(r -> assertThat(r.metadata()).containsKey("occam"));
    }

    @Test
    void twoJobsAtOnceHaveABarEachAndBothEnd() throws InterruptedException {
        var display = new Recording(4);
        Job.listen(new LiveProgress(display));
        Runnable work = () -> Job.run("training", progress -> {
            progress.report(0.25, "", () -> HISTORY);
            await(display.updated);
            return 1;
        });
        var other = new Thread(work);
        other.start();
        work.run();
        other.join();
        assertThat(display.places).hasSize(4);
        assertThat(display.places.values())
                .noneSatisfy(r ->
                        assertThat(String.valueOf(r.data().get("text/html"))).contains("<progress"));
    }

    @Test
    void aFailingJobLeavesNoBarThatMoves() {
        var display = new Recording(1);
        Job.listen(new LiveProgress(display));
        try {
            Job.run("training", progress -> {
                await(display.updated);
                throw new IllegalStateException("expected");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("expected");
        }
        assertThat(display.place("-bar")).startsWith("<small>training");
    }
}
