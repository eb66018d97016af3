package occam.tuning;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Split;
import occam.exercise.ProgressFile;
import occam.neural.History;
import occam.neural.Network;
import occam.plot.Plots;
import occam.plot.chart.Figure;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A network to tune under a budget of runs: {@link #run} trains what you describe and puts it on the {@link #board}, and {@link #submit}
 * spends the one look at the test rows, beside searches that had the same budget. What is tried is forgotten when the kernel stops.
 */
public final class Tuning {
    /** Under which name passing the digits is kept. */
    public static final String FINAL = "final";

    private static final int USUAL = 24;
    private static final int LEAST = 4;
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 36;

    private final Exam exam;
    private final Referee referee;
    private final FinalEvaluation court;
    private final Leaderboard board = new Leaderboard();
    private final List<Noted> fouls = new ArrayList<>();
    private int budget = USUAL;

    private Tuning(Exam exam, UnaryOperator<Evaluation> noting) {
        this.exam = exam;
        this.referee = new Referee(exam.rows(), exam.sealed());
        this.court = new FinalEvaluation(exam, noting);
    }

    /** A foul, and what was called so. */
    private record Noted(String entry, Leak foul) {}

    /**
     * Handwritten digits: 200 training rows, 40 % of whose labels are redrawn, 100 clean validation rows, and all others, 1,497, under seal.
     * Passing it is noted in the reader's progress.
     *
     * @param seed of rows, noise and trainings: the same gives the same exam
     */
    public static Tuning digits(long seed) {
        return new Tuning(Exam.digits(seed), ruling -> ruling.notedAs(FINAL, ProgressFile.ofReader()));
    }

    /**
     * Breast masses, malignant or benign: 100 training rows, 40 % of whose labels are redrawn, 60 clean validation rows, and all others, 409,
     * under seal.
     *
     * @param seed of rows, noise and trainings: the same gives the same exam
     */
    public static Tuning breastCancer(long seed) {
        return new Tuning(Exam.breastCancer(seed), UnaryOperator.identity());
    }

    /**
     * Rows of your own, such as {@code Datasets.classification(Path.of("mine.csv"), "target")}: 40 % for training, 20 % for validation, and
     * 40 % under seal.
     *
     * @throws occam.InvalidInput if it is null, there are fewer than 50 rows or two classes, or a class has fewer than 5 rows
     */
    public static Tuning of(Dataset own, long seed) {
        return new Tuning(Exam.of(given(own, "own rows"), seed), UnaryOperator.identity());
    }

    /**
     * Allows this many runs, and as many to each of the searches that you are compared with; 24 unless told otherwise.
     *
     * @throws occam.InvalidInput if there are runs already, or not from 4 to 200
     */
    public Tuning budget(int runs) {
        unless(board.runs() == 0, "the budget is fixed with the first run; begin a new exam for another budget");
        unless(runs >= LEAST && runs <= MOST, "a budget has from %d to %d runs, was %d", LEAST, MOST, runs);
        budget = runs;
        return this;
    }

    /** The network to start from, which nothing regularizes. */
    public Network network() {
        return exam.network();
    }

    /** Raw training and validation rows, the latter in place of the test rows too, since those are sealed. */
    public Split rows() {
        return exam.rows();
    }

    /**
     * Trains this network on the rows, standardized by the training rows, and puts it on the board.
     *
     * @param name that is new on the board
     * @throws occam.InvalidInput if the budget is used up, the name is taken, or the network does not fit the rows
     */
    public Entry run(String name, Network network) {
        return run(name, network, Split::standardized);
    }

    /**
     * Trains this network on rows that you have prepared, and puts it on the board. The referee looks at the rows first; what is refused
     * costs no run.
     *
     * @param preparation of the raw rows, such as {@code rows -> rows.withTrainAugmentation(shift(1), 3).standardized()}
     * @throws occam.InvalidInput as {@link #run(String, Network)}; or if the preparation fails, changes columns or classes, or leaks
     */
    public synchronized Entry run(String name, Network network, UnaryOperator<Split> preparation) {
        given(network, "network");
        given(preparation, "preparation");
        unless(
                !given(name, "name").isBlank() && name.length() <= LONGEST_NAME,
                "a run needs a name of 1 to %d characters, to find it on the board and above its curves, was '%s'",
                LONGEST_NAME,
                name);
        unless(
                !board.has(name),
                "there is a run '%s' already: repeat(\"%s\") runs it under another seed; what is new needs a new name",
                name,
                name);
        checkBudget();
        return train(Tried.planned(name, network, preparation, prepared(name, preparation)));
    }

    private Split prepared(String name, UnaryOperator<Split> preparation) {
        var prepared = referee.prepare(name, preparation);
        referee.foul(prepared).ifPresent(foul -> refuse(name, foul));
        referee.checkThatItFollows(name, preparation, prepared);
        return prepared;
    }

    private void refuse(String name, Leak foul) {
        fouls.add(new Noted(name, foul));
        throw new InvalidInput(String.format(
                Locale.ROOT, "'%s' is refused: %s. It costs no run, and stands in fouls()", name, foul.line()));
    }

    /**
     * Runs an entry of the board once more under another seed: other first weights, another order, other masks. The board then shows the
     * mean.
     *
     * @throws occam.InvalidInput if there is no such entry, or the budget is used up
     */
    public synchronized Entry repeat(String name) {
        var tried = board.get(name);
        checkBudget();
        return train(tried);
    }

    private void checkBudget() {
        unless(
                left() > 0,
                "all %d runs are used up; look at board(), and submit(\"...\") the one that you believe in",
                budget);
    }

    private Entry train(Tried tried) {
        var trained = tried.trained(exam.trainingSeed(tried.trained().size()));
        var history = trained.lastHistory();
        unless(
                history.ending() != History.Ending.INTERRUPTED,
                "'%s' was interrupted, so it is not on the board and costs no run",
                tried.name());
        board.put(trained);
        return new Entry(tried.name(), tried.network(), history, board.runs(), left(), board.standing(trained));
    }

    /** How many runs are left. */
    public int left() {
        return budget - board.runs();
    }

    /** A row for each name, the smallest validation loss first; means over its runs. */
    public Table board() {
        return board.table();
    }

    /**
     * Losses by epoch, training dashed and validation solid, a panel for each name: of the last run under it.
     *
     * @param names on the board; without any the best and the latest
     * @throws occam.InvalidInput if there is no such run
     */
    public Figure curves(String... names) {
        return Plots.losses(board.histories(List.of(given(names, "names"))));
    }

    /**
     * Spends the one look at the test rows on this entry, on the network that was trained first under its name, and on searches that
     * get as many runs: none, a grid, random search, successive halving.
     *
     * @throws occam.InvalidInput if there is no such entry, it diverged, the look is spent, or you interrupt it, which leaves the look unspent
     */
    public synchronized Evaluation submit(String name) {
        var tried = board.get(name);
        court.spent().ifPresent(first -> refuse(name, Leak.secondLook(first)));
        unless(
                Double.isFinite(tried.first().history().keptEpoch().validation().loss()),
                "'%s' has diverged, its loss is not a number; submit another one from board()",
                name);
        return court.rule(tried, budget);
    }

    /** A row for each leak that the referee has seen. */
    public Table fouls() {
        return Table.create(
                StringColumn.create("entry", fouls.stream().map(Noted::entry).toList()),
                StringColumn.create(
                        "foul", fouls.stream().map(noted -> noted.foul().name()).toList()),
                StringColumn.create(
                        "what the referee saw",
                        fouls.stream().map(noted -> noted.foul().line()).toList()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d training and %d validation rows, %d test rows under seal; %d of %d runs left",
                exam.rows().train().rows(),
                exam.rows().validation().rows(),
                exam.sealed().rows(),
                left(),
                budget);
    }
}
