package occam.interview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Markdown;

/** L1, L2 and dropout side by side, in the writing of the question bank. */
record Comparison(String aspect, String l1, String l2, String dropout) {
    static final List<Comparison> ROWS = List.of(
            new Comparison(
                    "what is added",
                    "$\\lambda\\lVert w \\rVert_1$ to the mean loss",
                    "$\\frac{\\lambda}{2}\\lVert w \\rVert^2$ to the mean loss",
                    "noise on hidden outputs, in training only: $x_i \\to m_i x_i$, with $m_i = 0$ with probability $p$, else $\\frac{1}{1-p}$"),
            new Comparison(
                    "gradient",
                    "$\\lambda\\operatorname{sign}(w)$: the same pull at any size, anything from $-\\lambda$ to $\\lambda$ at 0",
                    "$\\lambda w$: a pull in proportion to the weight",
                    "the loss's own, times the same mask $m$"),
            new Comparison(
                    "one standardized column",
                    "$\\operatorname{sign}(z)\\max(\\lvert z \\rvert-\\lambda, 0)$, where $z$ is its least-squares weight",
                    "$z/(1+\\lambda)$",
                    "in linear regression, over all masks, ridge with $\\lambda = \\frac{p}{1-p}$; in a network no such formula"),
            new Comparison(
                    "zeros",
                    "exact, by a proximal or coordinate step; by plain SGD or Adam none",
                    "none",
                    "none that stay: in inference all units are back"),
            new Comparison(
                    "read as",
                    "a Laplace prior, its MAP with $\\lambda = \\frac{\\sigma^2}{nb}$",
                    "a Gaussian prior, its MAP with $\\lambda = \\frac{\\sigma^2}{n\\tau^2}$",
                    "an average over thinned networks that share their weights, which plain inference comes near"),
            new Comparison(
                    "tuned by",
                    "$\\lambda$ on a log grid below $\\lambda_{\\max}$",
                    "$\\lambda$ on a log grid",
                    "the rate on a linear grid, from about .5 in dense layers and .1 to .2 in convolutions"),
            new Comparison(
                    "cost",
                    "columns on one scale, a solver that knows the kink, and what is kept shrinks too",
                    "columns on one scale, one more term in the gradient; every column stays",
                    "noisy steps, so more of them; two modes that can be confused"),
            new Comparison(
                    "take it",
                    "when few of many columns count, or each column costs",
                    "when many columns count a little, or are alike; in networks as weight decay",
                    "when a network with room to spare would learn noise by heart"),
            new Comparison(
                    "leave it",
                    "when most columns count, or when the names of twins matter",
                    "when columns are to go",
                    "when the network underfits, and in front of a batch normalization"),
            new Comparison(
                    "do not say",
                    "\"A zero means that the column is irrelevant.\" It is not needed beside the others.",
                    "\"L2 and weight decay are the same.\" With plain SGD they are, with Adam they are not.",
                    "\"It removes features.\" Each step leaves out a different random set of units, and inference leaves out none."),
            new Comparison("lessons", "2, 3, 4", "1, 2, 4, 7", "1, 5, 6"));

    /** As a table of Markdown, which front ends set to the left, with its equations. */
    static Markdown markdown() {
        return new Markdown(ROWS.stream()
                .map(Comparison::row)
                .collect(Collectors.joining("\n", "| | L1 | L2 | dropout |\n|:--|:--|:--|:--|\n", "")));
    }

    private String row() {
        return Stream.concat(Stream.of(aspect), cells())
                .map(Markdown::escape)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    Stream<String> cells() {
        return Stream.of(l1, l2, dropout);
    }
}
