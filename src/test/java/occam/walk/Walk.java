package occam.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.job.Job;
import occam.job.JobListener;

/** A walk through all public doors of some packages: first with what is usual, then with one hostile thing at a time. */
final class Walk {
    private static final int ROUNDS = 3;
    private static final int CHOICES = 4;
    private static final int TRIES = 64;

    private final Samples samples = new Samples();
    private final Map<Door, List<Object>> usual = new LinkedHashMap<>();

    /** What a call came to: nothing is thrown if it gave a value. */
    private record Came(Object value, Throwable thrown) {}

    /** Learns what each door lets in, from some things that are known, and from what comes out of other doors. */
    Walk(Collection<String> packages, List<Object> catalogue) {
        catalogue.forEach(samples::keep);
        var doors = packages.stream().flatMap(Walk::doors).toList();
        for (int round = 0; round < ROUNDS; round++) {
            doors.forEach(this::meet);
        }
        doors.forEach(door -> choices(door).findFirst().ifPresent(given -> usual.putIfAbsent(door, given)));
    }

    static Stream<Door> doors(String name) {
        return types(name).flatMap(Door::of);
    }

    static Stream<Class<?>> types(String name) {
        try (var files = Files.list(Path.of("target", "classes", name.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .sorted()
                    .<Class<?>>map(file -> type(name + "." + file.replace(".class", "")))
                    .filter(Walk::isPublic)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private void meet(Door door) {
        if (!usual.containsKey(door)) {
            choices(door)
                    .limit(TRIES)
                    .filter(given -> lets(door, given))
                    .findFirst()
                    .ifPresent(given -> usual.put(door, given));
        }
    }

    private boolean lets(Door door, List<Object> given) {
        var came = came(door, given);
        samples.keep(came.value);
        return came.thrown == null;
    }

    private Stream<List<Object>> choices(Door door) {
        var all = Stream.of(List.of());
        for (var type : door.asked()) {
            var some = samples.usual(type).stream().limit(CHOICES).toList();
            all = all.flatMap(before -> some.stream().map(one -> with(before, before.size(), one)));
        }
        return all;
    }

    private static List<Object> with(List<Object> given, int at, Object value) {
        var list = new ArrayList<>(given);
        if (at == list.size()) {
            list.add(value);
        } else {
            list.set(at, value);
        }
        return list;
    }

    /** Those for which nothing usual is known. */
    List<String> strangers(String name) {
        return doors(name)
                .filter(door -> !usual.containsKey(door))
                .map(Door::toString)
                .toList();
    }

    /** The calls, but for those that begin with certain words, that gave something else than a value or a refusal, and what that was. */
    List<String> failures(String name, Set<String> exceptions) {
        return doors(name)
                .filter(usual::containsKey)
                .flatMap(door -> calls(door)
                        .filter(given -> exceptions.stream().noneMatch(words -> begins(door, given, words)))
                        .flatMap(given -> failure(door, given).stream()))
                .toList();
    }

    /** Most doors tell by their name alone: what is given may be long, and slow to put into words. */
    private static boolean begins(Door door, List<Object> given, String words) {
        return words.startsWith(door.name()) && door.with(given).startsWith(words);
    }

    private Stream<List<Object>> calls(Door door) {
        var given = usual.get(door);
        var calls = new ArrayList<>(List.of(given));
        int first = door.hasReceiver() ? 1 : 0;
        for (int i = first; i < given.size(); i++) {
            for (var value : samples.hostile(door.asked().get(i))) {
                calls.add(with(given, i, value));
            }
        }
        return calls.stream();
    }

    private static Optional<String> failure(Door door, List<Object> given) {
        var thrown = came(door, given).thrown;
        if (thrown == null || thrown instanceof InvalidInput) {
            return Optional.empty();
        }
        var where = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("occam.")
                        && !frame.getClassName().startsWith("occam.walk"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        var said = thrown.toString().lines().findFirst().orElse("");
        return Optional.of(door.with(given) + "\n    " + said + where);
    }

    private static Came came(Door door, List<Object> given) {
        Job.listen(JobListener.NOBODY);
        try {
            return Watched.call(() -> {
                try {
                    return new Came(door.call(given), null);
                } catch (Throwable thrown) {
                    return new Came(null, thrown);
                }
            });
        } catch (TimeoutException e) {
            return new Came(null, new TimeoutException("goes on after an interrupt"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
