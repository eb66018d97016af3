package occam.interview;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Markdown;
import occam.exercise.Words;
import occam.plot.chart.Figure;

/**
 * Figures of the course to be told aloud: what is on the axes, what there is to see, why it is so, and what the figure does not show. Then
 * compare with {@link #telling}.
 */
public enum Picture {
    /** Where each penalty puts two weights. */
    TOUCHING_SHAPES(Drawings::touchingShapes, """
            The axes are two weights. The thin blue lines join weights of equal loss; their middle, the blue point, is least squares. The orange shape
            holds all weights that cost no more than the solution, which is the black point.
            The sum of loss and penalty is smallest where a line of equal loss touches the shape. On the left that is a corner of the diamond, so the weight of
            bp is exactly 0. The circle on the right has no corner, and both weights stay.
            The reason is the kink of $|w|$ at 0: as long as the slope of the loss there is between $-\\lambda$ and $\\lambda$, leaving 0 does not pay. $w^2$ is flat
            at 0 and holds nothing back.
            It does not show that L1 always deletes. A larger diamond, that is a smaller $\\lambda$, is touched on a side here, and both weights are in.
            """),
    /** Where two weights go as λ grows, under L1 and under L2. */
    SHRINKING_WEIGHTS(Drawings::shrinkingWeights, """
            The axes are two weights, and the lines are the ways of the solution as $\\lambda$ grows: from least squares, the blue point, to 0.
            A is L1 and B is L2. A goes straight, with the same loss for both weights, until one of them is 0, then turns and follows the axis. B is a curve that meets the
            axis only at 0 itself.
            L1 pulls at each weight with the same force, whatever its size, so the smaller one is gone first. The pull of L2 is $\\lambda w$: it gets weaker with the
            weight and never finishes it.
            It does not show at which $\\lambda$ each is, nor which is the better model: that takes rows that neither has seen.
            """),
    /** The weights of the lasso on ten measurements of diabetes. */
    LASSO_PATH(Drawings::lassoPath, """
            To the right the penalty grows, on a logarithmic axis; upwards is the weight of each column, and above stands how many are not zero.
            From right to left: above $\\lambda_{\\max}$, about 45, all are 0. Then bmi and s5 come in, then bp and s3, one after the other, and each grows at first as the
            penalty falls.
            s3 comes in early, shrinks, leaves, and returns with the other sign: what s1 and s2 say by then takes its place. At the far left s1 and s2 are large with opposite
            signs, since they are nearly the same measurement, and one takes back what the other gives.
            It does not show a ranking of the columns, nor the best $\\lambda$. For that, cross-validate.
            """),
    /** A network that learns wrong labels by heart. */
    LEARNING_CURVES(Drawings::learningCurves, """
            Epochs to the right, the loss on the left and the accuracy on the right; training rows dashed, validation rows solid. There are 300 training rows, and 40 % of
            their labels were redrawn; those of the validation rows are clean.
            At first both losses fall: the network learns the digits. From about epoch 11 on validation gets worse while training gets ever better, to an accuracy
            above .95: it learns the wrong labels by heart.
            In the beginning validation looks better than training. That is no mistake: whoever knows the digits gets about 64 % of these training labels right.
            So stop near the lowest validation loss, or use dropout, a penalty, or cleaner labels. It is one seed: how much a cure gains, this figure cannot say.
            """),
    /** The parts of the error, for two penalties and two truths. */
    BIAS_AND_VARIANCE(Drawings::biasAndVariance, """
            Four panels with $\\lambda$ to the right and the squared error upwards. The sum is bias² and variance, measured over 30 training sets of 40 rows against a truth
            that is known.
            From left to right the variance falls, since a stronger penalty leaves less to the sample, and bias² rises, since it pulls away from the truth. Their
            sum has its minimum in between: some bias for much less variance.
            In the upper row 3 of 30 columns matter, and the lasso gets clearly lower than ridge: it puts the others out. In the lower row all matter a little, and ridge
            gets lower, since each column that is put out was needed.
            It does not help to find $\\lambda$ on real data, where the truth is unknown and the two parts cannot be told apart. Cross-validation sees their sum only, plus noise.
            """),
    /** What a network predicts everywhere, after 10, 30 and 300 epochs. */
    DECISION_BORDERS(Drawings::borders, """
            The axes are the two inputs. The ground has the colour of the class that the network predicts there, the points are the 80 training rows with the labels that they
            were told; 30 % of those were redrawn, so about 15 % are wrong.
            After 10 and 30 epochs the border is plain, and rows with wrong labels lie on the wrong side. After 300 it has bays and strips around such rows.
            Training accuracy is up, to above .95. On new rows it is down by several points: what falls into a strip is predicted wrong.
            The network did not get larger meanwhile, so training time is capacity too. It does not show that a crooked border is wrong as such: with clean labels the
            bends might be the truth.
            """),
    /** A hidden layer, a mask, and what goes on. */
    DROPOUT_MASK(Drawings::mask, """
            Left are the 64 outputs of a hidden layer for one image, the darker the larger; white is 0, and a ReLU leaves many there. In the middle is the mask at rate .5:
            a cross is dropped, blue is kept. Right is their product, which goes on.
            What is kept is twice as dark, since it is divided by the probability of keeping, $1 - p = .5$. So the mean of each output stays what it was. Its variance grows,
            by $x^2 p/(1 - p)$.
            The next row and the next step get other masks, and the gradient goes back through the same one. In inference there is no mask and no factor.
            It does not show that units are removed: each is there in half of the steps, and all are in the end. What it changes is that no unit can rely on another one.
            """);

    private final Supplier<Figure> figure;
    private final String telling;

    Picture(Supplier<Figure> figure, String telling) {
        this.figure = figure;
        this.telling = telling;
    }

    /** The figure, made anew by a small run; it is the same each time. */
    public Figure figure() {
        return figure.get();
    }

    /** How it may be told, folded: what is drawn, what to see, why, and what it does not show. */
    public Markdown telling() {
        return new Markdown(Markdown.folded(
                "One way to tell it", points().map(point -> "- " + point).collect(Collectors.joining("\n"))));
    }

    /** A line that ends a sentence ends a point. */
    private Stream<String> points() {
        return Pattern.compile("(?<=[.])\n").splitAsStream(telling).map(Words::line);
    }
}
