package occam.bench;

import com.google.gson.Gson;
import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/**
 * Where the time of each lesson goes when it runs alone: the start of its kernel, cells of no work, and cells that work; a table, and a
 * figure in {@code target/bench}. The kernel is that of the last {@code mvn -Pcourse}.
 */
public final class Lessons {
    private static final double WORK = 1;

    private Lessons() {}

    private record Cell(int index, double seconds) {}

    private record Times(String name, double start, List<Cell> cells) {
        double ofCells(boolean work) {
            return cells.stream()
                    .mapToDouble(Cell::seconds)
                    .filter(seconds -> seconds >= WORK == work)
                    .sum();
        }

        double sum() {
            return start + ofCells(true) + ofCells(false);
        }

        Cell longest() {
            return cells.stream().max(Comparator.comparingDouble(Cell::seconds)).orElseThrow();
        }

        double median() {
            var sorted = cells.stream().mapToDouble(Cell::seconds).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    /** The arguments are notebooks; without any, it is all lessons. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.printf(
                "%n| lesson | seconds | kernel ready | cells below %.0f s | cells above | longest cell | median cell |%n",
                WORK);
        System.out.printf("|---|---|---|---|---|---|---|%n");
        var all = new ArrayList<Times>();
        for (var notebook : args.length > 0 ? List.of(args) : lessons()) {
            all.add(times(Path.of(notebook)));
            print(all.get(all.size() - 1));
        }
        draw(all);
    }

    private static List<String> lessons() throws IOException {
        try (var files = Files.list(Path.of("notebooks"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    private static Times times(Path notebook) throws IOException, InterruptedException {
        var python = Path.of("target/venv", File.separatorChar == '\\' ? "Scripts/python.exe" : "bin/python");
        if (!Files.exists(python)) {
            throw new IOException(python + " is not there; run mvn -Pcourse once before");
        }
        var builder = new ProcessBuilder(python.toString(), "src/bench/peers/cell_times.py", notebook.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put("JUPYTER_PATH", Path.of("target/jupyter").toAbsolutePath().toString());
        var process = builder.start();
        var lines = new String(process.getInputStream().readAllBytes()).strip().split("\n");
        if (process.waitFor() != 0) {
            throw new IOException(notebook + " could not be executed; mvn -Pcourse says why");
        }
        var times = new Gson().fromJson(lines[lines.length - 1], Times.class);
        return new Times(notebook.getFileName().toString().replace(".ipynb", ""), times.start(), times.cells());
    }

    private static void print(Times times) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f, [%d] | %.2f |%n",
                times.name(),
                times.sum(),
                times.start(),
                times.ofCells(false),
                times.ofCells(true),
                times.longest().seconds(),
                times.longest().index(),
                times.median());
    }

    private static void draw(List<Times> all) throws IOException {
        var chart = new CategoryChartBuilder()
                .width(900)
                .height(420)
                .xAxisTitle("lesson")
                .yAxisTitle("seconds, alone")
                .build();
        chart.getStyler().setStacked(true);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setSeriesColors(new Color[] {new Color(0x888888), new Color(0xE69F00), new Color(0x0072B2)});
        add(chart, "kernel ready", all, Times::start);
        add(chart, "cells of no work", all, times -> times.ofCells(false));
        add(chart, "cells that work", all, times -> times.ofCells(true));
        var folder = Files.createDirectories(Path.of("target/bench"));
        BitmapEncoder.saveBitmap(chart, folder.resolve("lessons").toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static void add(CategoryChart chart, String name, List<Times> all, ToDoubleFunction<Times> part) {
        chart.addSeries(
                name,
                all.stream().map(times -> times.name().substring(0, 2)).toList(),
                all.stream().map(part::applyAsDouble).toList());
    }
}
