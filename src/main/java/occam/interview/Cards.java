package occam.interview;

import static occam.InvalidInput.unless;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import occam.exercise.DataFolder;
import occam.exercise.Dialogue;
import occam.exercise.KeptFile;
import occam.exercise.KeptFile.Form;
import occam.exercise.Markdown;
import occam.exercise.ProgressTable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The question bank as flash cards. As a cell's last value they are shown in one output, where the answer and your grade are a key each; a
 * call a cell does the same: {@link #next} shows a card with its answer folded, {@link #grade} keeps how well you knew it. Both keep it for
 * the next session. What you missed comes back after ten minutes, what you knew after 1, 2, 4 and 8 days: Leitner's boxes.
 *
 * <p>Source: S. Leitner, So lernt man lernen (1972).
 */
public final class Cards implements Dialogue {
    private static final Form<Box> FORM = new Form<>("cards", "cards", "grade", Box.class, (earlier, later) -> later);
    private static final KeptFile<Box> OF_READER = new KeptFile<>(DataFolder.ofReader(), FORM);

    private final List<Question> deck;
    private final KeptFile<Box> file;
    private final CardPages pages;
    private Optional<Question> shown = Optional.empty();

    private Cards(List<Question> deck, KeptFile<Box> file, InstantSource clock) {
        this(new CardPages(deck, file, clock));
    }

    private Cards(CardPages pages) {
        this.deck = pages.deck();
        this.file = pages.file();
        this.pages = pages;
    }

    static Cards of(List<Question> bank, Path folder, InstantSource clock) {
        return new Cards(bank, new KeptFile<>(folder, FORM), clock);
    }

    /** A card for each question of the bank. */
    public static Cards all() {
        return new Cards(Questions.all(), OF_READER, InstantSource.system());
    }

    /**
     * Those of one topic.
     *
     * @throws occam.InvalidInput if there is none of it
     */
    public Cards topic(String topic) {
        var topics = deck.stream().map(Question::topic).distinct().toList();
        unless(topics.contains(topic), "there is no card on '%s'; there are some on %s", topic, topics);
        return only(question -> question.topic().equals(topic));
    }

    /**
     * Those of one level.
     *
     * @param level 1 to warm up, 2 for the core, 3 for deep ones
     * @throws occam.InvalidInput if there is none of it
     */
    public Cards level(int level) {
        var levels = deck.stream().map(Question::level).distinct().sorted().toList();
        unless(levels.contains(level), "there is no card of level %d; there are some of %s", level, levels);
        return only(question -> question.level() == level);
    }

    private Cards only(Predicate<Question> which) {
        return new Cards(deck.stream().filter(which).toList(), file, pages.clock());
    }

    @Override
    public String name() {
        return "cards " + deck.stream().map(Question::id).toList().hashCode();
    }

    @Override
    public Page page() {
        return pages.first();
    }

    @Override
    public Markdown still() {
        return next();
    }

    /** The card that is next, with its answer folded: the same one until it is graded. If none is due, when one will be. */
    public Markdown next() {
        var kept = file.kept();
        var leitner = pages.leitner(kept);
        shown = shown.or(leitner::next);
        var text = shown.map(question -> card(question, leitner)).orElseGet(() -> pages.none(leitner));
        return new Markdown(text + QuestionText.note(kept.trouble()));
    }

    private static String card(Question question, Leitner leitner) {
        return CardPages.head(question, leitner) + "\n\n" + Markdown.folded("Answer", QuestionText.answer(question));
    }

    /**
     * Keeps how well you knew the card that {@link #next} showed, and says when it comes back.
     *
     * @param grade 0 for no idea, 1 for parts, 2 for right, 3 for right and complete; below 2 it counts as missed
     * @throws occam.InvalidInput if it is not so, or no card is shown
     */
    public Markdown grade(int grade) {
        var points = new Grade(grade);
        unless(shown.isPresent(), "there is no card to grade: show one by next(), say its answer, then grade it");
        var learned = pages.graded(shown.orElseThrow(), points);
        shown = Optional.empty();
        return new Markdown(learned.words() + QuestionText.note(learned.trouble()));
    }

    /** How far you have come: a row for each topic, with how many cards are new, due, and in each box. */
    public ProgressTable progress() {
        var kept = file.kept();
        var leitner = pages.leitner(kept);
        var table = Table.create(
                StringColumn.create("topic"),
                IntColumn.create("cards"),
                IntColumn.create("due"),
                IntColumn.create("new"));
        IntStream.rangeClosed(1, Box.LAST).forEach(box -> table.addColumns(IntColumn.create("box " + box)));
        deck.stream().map(Question::topic).distinct().forEach(topic -> append(table, topic, leitner));
        return new ProgressTable(table, kept.trouble());
    }

    private void append(Table table, String topic, Leitner leitner) {
        var cards =
                deck.stream().filter(question -> question.topic().equals(topic)).toList();
        table.stringColumn("topic").append(topic);
        table.intColumn("cards").append(cards.size());
        table.intColumn("due")
                .append((int) cards.stream().filter(leitner::isDue).count());
        for (int box = 0; box <= Box.LAST; box++) {
            int number = box;
            table.intColumn(3 + box).append((int)
                    cards.stream().filter(card -> leitner.box(card) == number).count());
        }
    }
}
