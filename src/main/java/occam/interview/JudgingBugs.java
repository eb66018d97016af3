package occam.interview;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Posed;
import occam.interview.Bugs.Listing;

/** The exercise on five numbers that say too much, or too little, of a model. */
final class JudgingBugs {
    private JudgingBugs() {}

    static final Exercise<Function<Listing, Choice>> EXERCISE = Bugs.from(
                    Listing.ONE,
                    "bugs-in-judging",
                    List.of(
                            new Posed("The labels are coins, so the accuracy on new rows is .5. It reports far more.")
                                    .right("`var names = strongest(rows, 20);`")
                                    .wrong("`return Fold.of(rows, 10, seed).stream().mapToDouble(fold -> {`", """
                                    the rows are dealt at random, and each is held out in one fold. That is what cross-validation is.
                                    """)
                                    .wrong("`var model = Linear.fit(fold.train().columns(names), l2(0.1));`", """
                                    the weights are fitted on the training rows of the fold, and λ was fixed beforehand. Which columns there are is settled by then.
                                    """)
                                    .wrong("`return model.accuracy(fold.validation().columns(names));`", """
                                    this scores the rows that were held out, and it would flatter only if it scored the others.
                                    """),
                            new Posed("Coins again. What it returns is called the accuracy of the best pair.")
                                    .wrong("`var split = coins(300, 30).split(0.8, 0.1, draw).standardized();`", """
                                    three parts, and the units come from the training rows. The parts may be small, but nothing goes over from one to another.
                                    """)
                                    .wrong("`var model = Linear.fit(split.train().columns(pair), l2(0.01));`", """
                                    this learns from training rows only, in the columns of this pair.
                                    """)
                                    .wrong("`double score = model.accuracy(split.validation().columns(pair));`", """
                                    validation rows are there to compare models by. With test rows in their place it would still be the best of 435, and no rows would be left to judge it.
                                    """)
                                    .right("`return best;`"),
                            new Posed("All rows of this day are benign. The model calls many of them malignant.")
                                    .wrong("`var units = Scaler.fit(split.train());`", """
                                    means and deviations of the training rows are what a model has to be used with.
                                    """)
                                    .wrong("`var model = Linear.fit(units.apply(split.train()), l2(0.01));`", """
                                    it learns from standardized training rows, and the same model is right on nearly all of the usual test rows.
                                    """)
                                    .right("`var scaled = Scaler.fit(arriving).apply(arriving);`")
                                    .wrong("`return model.accuracy(scaled);`", """
                                    to ask for the accuracy on one group is fair. That all have the same label makes it neither harder nor wrong.
                                    """),
                            new Posed("It reports more than it reaches on other digits.")
                                    .wrong("`var digits = Datasets.digits().split(0.06, 0.1, draw);`", """
                                    this takes some digits to work with, and leaves others aside, untouched.
                                    """)
                                    .right(
                                            "`var rows = digits.withTrainAugmentation(noise, 8).train().split(0.5, 0.4, draw);`")
                                    .wrong(
                                            "`var network = Network.mlp(64, 64, 10).epochs(20).scoreEvery(20).on(glassBox());`",
                                            """
                                    another size or another number of epochs would change both numbers. It would not make one of them wrong.
                                    """)
                                    .wrong("`double reported = trained.score(rows.validation()).accuracy();`", """
                                    this scores the part that the network was not trained on. It is the right part to ask.
                                    """),
                            new Posed("The same network, the same rows, and a log-loss far above that at the release.")
                                    .wrong("`var split = Datasets.digits().split(0.6, 0.2, seed).takeTrain(300);`", """
                                    300 rows are few. But both numbers are about the network that has learned from them, and about the same test rows.
                                    """)
                                    .wrong("`var released = Trainer.fit(network, split, seed);`", """
                                    it is trained with dropout, on training rows. Nothing is wrong with the network.
                                    """)
                                    .wrong("`double atRelease = released.score(split.test()).loss();`", """
                                    this scores the network as it is used, on rows that it has not learned from. It is the number to compare with.
                                    """)
                                    .right(
                                            "`double[][] p = released.probabilities(split.test().x(), Mode.training(seed));`")))
            .hints("""
                Follow the rows, not the model. Of each line ask what it has seen, and whether it will be there when a single new row comes in.
                """)
            .matters("""
                None of these throws, and each gives a number that could go into a report. What finds them is a task whose answer you know:
                labels that are coins, a group with one label, a number that was measured before.
                """);
}
