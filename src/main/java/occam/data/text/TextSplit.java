package occam.data.text;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Shuffle;

/**
 * Paragraphs to learn from, and others to judge by.
 *
 * @param train what words and models are fitted on
 * @param test what was held out
 */
public record TextSplit(Texts train, Texts test) {
    /**
     * Keeps the parts.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public TextSplit {
        given(train, "train");
        given(test, "test");
    }

    static TextSplit of(Texts texts, Function<Paragraph, ?> unit, String name, double train, long seed) {
        unless(train > 0 && train < 1, "the share for training must be above 0 and below 1, was %s", train);
        var random = new SplittableRandom(seed);
        var kept = new HashSet<List<?>>();
        for (var title : texts.titles()) {
            var units = units(texts.novel(title), unit);
            unless(units.size() > 1, "'%s' has one %s only, and cannot be divided", title, name);
            int count = (int) Math.max(1, Math.min(units.size() - 1.0, Math.round(train * units.size())));
            shuffled(units, random).limit(count).forEach(one -> kept.add(List.of(title, one)));
        }
        return divided(texts, paragraph -> kept.contains(List.of(paragraph.novel(), unit.apply(paragraph))));
    }

    private static List<?> units(Texts novel, Function<Paragraph, ?> unit) {
        return novel.paragraphs().stream().map(unit).distinct().collect(Collectors.toList());
    }

    private static Stream<?> shuffled(List<?> units, SplittableRandom random) {
        return IntStream.of(Shuffle.order(units.size(), random)).mapToObj(units::get);
    }

    private static TextSplit divided(Texts texts, Predicate<Paragraph> isTrain) {
        var parts = texts.paragraphs().stream().collect(Collectors.partitioningBy(isTrain));
        return new TextSplit(new Texts(parts.get(true)), new Texts(parts.get(false)));
    }

    static List<TextSplit> folds(Texts texts, int folds, long seed) {
        int most = texts.titles().stream()
                .mapToInt(title -> units(texts.novel(title), Paragraph::chapter).size())
                .min()
                .orElseThrow();
        unless(
                folds >= 2 && folds <= most,
                "folds must be from 2 to the chapters of the shortest novel, %d, was %d",
                most,
                folds);
        var random = new SplittableRandom(seed);
        var dealt = texts.titles().stream()
                .collect(Collectors.toMap(title -> title, title -> dealt(texts.novel(title), folds, random)));
        return IntStream.range(0, folds)
                .mapToObj(k -> divided(
                        texts, paragraph -> !dealt.get(paragraph.novel()).get(k).contains(paragraph.chapter())))
                .toList();
    }

    private static List<Set<Object>> dealt(Texts novel, int folds, SplittableRandom random) {
        var order = shuffled(units(novel, Paragraph::chapter), random).toList();
        return IntStream.range(0, folds)
                .mapToObj(k -> IntStream.range(0, order.size())
                        .filter(i -> i % folds == k)
                        .mapToObj(i -> (Object) order.get(i))
                        .collect(Collectors.toSet()))
                .toList();
    }

    static Texts take(Texts texts, int count, long seed) {
        unless(count >= 1, "a novel can give 1 paragraph or more, was %d", count);
        var random = new SplittableRandom(seed);
        return new Texts(texts.titles().stream()
                .flatMap(title -> taken(title, texts.novel(title).paragraphs(), count, random).stream())
                .toList());
    }

    private static List<Paragraph> taken(String title, List<Paragraph> paragraphs, int count, SplittableRandom random) {
        unless(
                count <= paragraphs.size(),
                "'%s' has %d paragraphs here, and cannot give %d",
                title,
                paragraphs.size(),
                count);
        return IntStream.of(Shuffle.order(paragraphs.size(), random))
                .limit(count)
                .sorted()
                .mapToObj(paragraphs::get)
                .toList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d training, %d test paragraphs",
                train.paragraphs().size(),
                test.paragraphs().size());
    }
}
