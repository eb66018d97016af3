package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import occam.Html;
import occam.data.Datasets;
import occam.plot.Plots;
import occam.plot.chart.Figure;
import occam.plot.chart.Line;
import occam.tuning.Tuning;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderingsTest {
    private static final Renderings ALL = Renderings.all();

    private static String text(Object value) {
        return String.valueOf(ALL.of(value).data().get("text/plain"));
    }

    private static BufferedImage png(Rendering rendering) throws IOException {
        var bytes = Base64.getDecoder().decode((String) rendering.data().get("image/png"));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aChartIsAPictureOfTwiceItsSizeThatIsShownInItsSize() throws IOException {
        var chart = Plots.lines("x", "y", Line.line("sine", Datasets.sineCurve()));
        var rendering = ALL.of(chart);
        var image = png(rendering);
        assertThat(image.getWidth()).isEqualTo(2 * chart.getWidth());
        assertThat(image.getHeight()).isEqualTo(2 * chart.getHeight());
        assertThat(rendering.metadata())
                .containsEntry(
                        "image/png",
                        Map.of("width", chart.getWidth(), "height", chart.getHeight(), "alt", text(chart)));
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(text(chart))
                .isEqualTo("Y by x from −1 to 1: sine going from 0 to 0, lowest −1 at −0.5, highest 1 at 0.5.");
    }

    /** No time is spent on making it small, so every dot is as it was painted. */
    @Test
    void aPassingFigureHasAllItsColours() throws IOException {
        var figure = Plots.images(Datasets.digits(), 3);
        var passing = Renderings.passing(figure);
        var painted = figure.image(2);
        var read = png(passing);
        int[] dots = read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
        assertThat(dots).isEqualTo(painted.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth()));
        assertThat(passing.data().get("text/plain")).isEqualTo(figure.sentence());
        assertThat(passing.metadata()).containsEntry("occam", Map.of("transient", true));
    }

    @Test
    void aFigureOfManyColoursBecomesAPictureOfFew() throws IOException {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, new Color(4 * (i % 64), 4 * (i / 64), 128).getRGB());
        }
        var bytes = Png.small(image);
        var read = ImageIO.read(new ByteArrayInputStream(bytes));
        var colors = new HashSet<Integer>();
        IntStream.range(0, 64 * 64).forEach(i -> colors.add(read.getRGB(i % 64, i / 64)));
        assertThat(colors).hasSizeBetween(40, 64);
    }

    @Test
    void fewColoursStayAsTheyAre() throws IOException {
        var image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 32).forEach(i -> image.setRGB(i % 8, i / 8, 0x010203 * i));
        var read = ImageIO.read(new ByteArrayInputStream(Png.small(image)));
        IntStream.range(0, 32)
                .forEach(i -> assertThat(read.getRGB(i % 8, i / 8) & 0xFFFFFF).isEqualTo(0x010203 * i));
    }

    @Test
    void theSameFigureIsTheSameFile() {
        Figure figure = Plots.images(Datasets.digits(), 3);
        assertThat(ALL.of(figure)).isEqualTo(ALL.of(figure));
    }

    @Test
    void arraysAreShort() {
        assertThat(text(new double[] {1, 2})).isEqualTo("2 numbers: 1  2");
        assertThat(text(new int[] {1, 2})).isEqualTo("2 numbers: 1  2");
        assertThat(text(new float[] {1, 0.5f})).isEqualTo("2 numbers: 1  0.5000");
        assertThat(text(new double[1000])).hasSizeLessThan(60);
        assertThat(text(new double[][] {{1, 2}})).isEqualTo("1 × 2\n1  2");
    }

    @Test
    void arraysOfNd4jReadLikeArrays() {
        assertThat(text(Nd4j.createFromArray(1.0, 2.0))).isEqualTo("2 numbers: 1  2");
        assertThat(text(Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}}))).isEqualTo("2 × 2\n1  2\n3  4");
        assertThat(text(Nd4j.scalar(3.0))).isEqualTo("1 numbers: 3");
        assertThat(text(Nd4j.ones(2, 3, 4))).isEqualTo("array of shape [2, 3, 4], mean 1.0");
    }

    @Test
    void aTableIsMarkupAndText() {
        var rendering = ALL.of(Table.create(
                StringColumn.create("name", "a", "b"), DoubleColumn.create("value", 0.123456, Double.NaN)));
        var html = String.valueOf(rendering.data().get("text/html"));
        assertThat(html)
                .contains("<table", "0.1235", "2 rows")
                .doesNotContain("0.123456", "NaN", "color", "background");
        assertThat(rendering.data().get("text/plain")).asString().contains("0.1235", "2 rows");
    }

    @Test
    void aLongTableIsCut() {
        var rendering = ALL.of(
                Table.create(DoubleColumn.create("i", IntStream.range(0, 5000).asDoubleStream())));
        var html = String.valueOf(rendering.data().get("text/html"));
        assertThat(html).contains("the first 20 of 5,000 rows", ">19<").doesNotContain(">20<");
    }

    @Test
    void cellsAndColumnNamesAreEscaped() {
        var rendering = ALL.of(Table.create(StringColumn.create("<i>name</i>", "<b>bold</b>", "a & b")));
        assertThat(String.valueOf(rendering.data().get("text/html")))
                .contains("&lt;b&gt;bold&lt;/b&gt;", "a &amp; b", "&lt;i&gt;name&lt;/i&gt;")
                .doesNotContain("<b>", "<i>");
    }

    @Test
    void aRulingIsItsVerdictItsReasonAndItsTable() {
        var exam = Tuning.of(Datasets.moons(150, 0.3, 1), 1).budget(4);
        exam.run("<b>plain</b>", exam.network());
        var ruling = exam.submit("<b>plain</b>");
        var rendering = ALL.of(ruling);
        assertThat(String.valueOf(rendering.data().get("text/html")))
                .contains("&lt;b&gt;plain&lt;/b&gt;: ", Html.escape(ruling.reason()), "you minus it", "halving")
                .doesNotContain("<b>plain");
        assertThat(text(ruling)).contains(ruling.reason(), "you minus it");
    }

    @Test
    void anythingElseIsItsText() {
        assertThat(ALL.of(Datasets.sine(3, 0, 1)).data())
                .containsOnly(Map.entry("text/plain", "3 rows × 1 columns, a number as target"));
        assertThat(text(null)).isEqualTo("null");
    }

    @Test
    void whatIsPassingIsMarkedAndKeepsItsMetadata() {
        var rendering = Rendering.html("<b>", "b").about("k", 1).passing();
        assertThat(rendering.metadata()).containsEntry("k", 1).containsEntry("occam", Map.of("transient", true));
        assertThat(rendering.data()).containsKeys("text/html", "text/plain");
    }

    @Test
    void wordsInATableStandToTheLeft_NumbersAsTheFrontEndHasThem() {
        var table = Table.create(
                DoubleColumn.create("n", 1, 2), StringColumn.create("why <b>", "a & b", "because of this"));
        var html =
                Jsoup.parse(Renderings.all().of(table).data().get("text/html").toString());
        assertThat(html.select("tr > :nth-child(2)"))
                .hasSize(3)
                .allMatch(cell -> cell.attr("style").equals("text-align:left"));
        assertThat(html.select("tr > :nth-child(1)")).noneMatch(cell -> cell.hasAttr("style"));
        assertThat(html.select("td").eachText()).contains("a & b", "because of this");
    }

    @Test
    void wordsAreBrokenBetweenWords() {
        assertThat(Renderings.all().of("1 < 2 words").data())
                .containsEntry("text/plain", "1 < 2 words")
                .containsEntry("text/html", "<pre style=\"white-space:pre-wrap\">1 &lt; 2 words</pre>");
    }
}
