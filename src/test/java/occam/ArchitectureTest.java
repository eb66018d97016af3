package occam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the design, one way, and who may import what. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = Library.CLASSES;

    private static final Set<String> BELOW_EXERCISES =
            Set.of("plot", "sweep", "linear", "neural", "data", "penalty", "job");

    /** Each room, and the rooms that it may look into; the root package is open to all. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("job", Set.of()),
            Map.entry("file", Set.of()),
            Map.entry("penalty", Set.of()),
            Map.entry("data", Set.of("job")),
            Map.entry("linear", Set.of("data", "penalty", "job")),
            Map.entry("neural", Set.of("data", "penalty", "job")),
            Map.entry("sweep", Set.of("linear", "neural", "data", "penalty", "job", "file")),
            Map.entry("plot", Set.of("sweep", "linear", "neural", "data", "penalty", "job")),
            Map.entry("explore", Set.of("plot", "job")),
            Map.entry("exercise", Set.of("data", "file")),
            Map.entry("lesson", and(BELOW_EXERCISES, "exercise")),
            Map.entry("tuning", and(BELOW_EXERCISES, "exercise")),
            Map.entry("interview", and(BELOW_EXERCISES, "exercise", "lesson")),
            Map.entry("catalog", and(BELOW_EXERCISES, "exercise", "lesson", "tuning", "interview")),
            Map.entry("notebook", and(BELOW_EXERCISES, "exercise", "explore", "tuning", "file")),
            Map.entry("course", Set.of("exercise", "interview", "catalog", "file")));

    private static Set<String> and(Set<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    static Stream<Arguments> arrows() {
        return ARROWS.entrySet().stream().map(arrow -> Arguments.of(arrow.getKey(), arrow.getValue()));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void aRoomLooksOnlyWhereItsArrowsCome(String room, Set<String> below) {
        var allowed = below.stream().map(name -> "occam." + name + "..").collect(Collectors.toSet());
        allowed.add("occam." + room + "..");
        allowed.add("occam");
        noClasses()
                .that()
                .resideInAPackage("occam." + room + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("occam..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .allowEmptyShould(true)
                .check(LIBRARY);
    }

    @Test
    void everyRoomHasItsArrows() {
        var rooms = LIBRARY.stream()
                .map(type -> type.getPackageName().replaceAll("^occam\\.?([^.]*).*", "$1"))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ARROWS.keySet()).containsAll(rooms);
        assertThat(rooms).contains("job", "penalty", "data", "linear", "neural", "sweep", "plot", "notebook");
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("occam.(**)")
                .should()
                .beFreeOfCycles()
                .check(LIBRARY.that(not(resideInAnyPackage("occam"))));
    }

    /** What describes a network knows no engine, engines know neither each other nor who chooses between them. */
    @ParameterizedTest
    @CsvSource({
        "occam.neural, occam.neural.*..",
        "occam.neural.dl4j, occam.neural.glassbox",
        "occam.neural.glassbox, occam.neural.dl4j",
        "occam.neural.dl4j, occam.neural.train",
        "occam.neural.glassbox, occam.neural.train"
    })
    void enginesStandBehindOneInterface(String room, String unknown) {
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(unknown)
                .check(LIBRARY);
    }

    /** But for the curves of early stopping, which the lesson after it smooths. */
    @Test
    void aLessonsExercisesAreItsOwn() {
        SlicesRuleDefinition.slices()
                .matching("occam.lesson.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAnyPackage("occam.lesson.stopping"), resideInAnyPackage("occam.lesson.overfitting"))
                .check(LIBRARY);
    }

    /** Axes, panels and text below; the figures of one subject beside those of another; the reader's calls above. */
    @Test
    void theFiguresOfASubjectAreItsOwn() {
        SlicesRuleDefinition.slices()
                .matching("occam.plot.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage("occam.plot.."), resideInAnyPackage("occam.plot.chart"))
                .check(LIBRARY);
    }

    @Test
    void noRoomIsTooLargeToKnow() {
        assertThat(PackagesTest.ARROWS.keySet())
                .allSatisfy(
                        name -> assertThat(PackagesTest.files(name)).as(name).isLessThanOrEqualTo(40));
    }

    @Test
    void noNameStandsTwice() {
        assertThat(LIBRARY.stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .doesNotHaveDuplicates();
    }

    @Test
    void theRootLooksNowhere() {
        noClasses()
                .that()
                .resideInAPackage("occam")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("occam.*..")
                .check(LIBRARY);
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(packages);
    }

    /** The class of that name, and what is nested in it. */
    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(
                name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    static Stream<Arguments> guests() {
        var renderings = named("occam.notebook.Renderings");
        return Stream.of(
                Arguments.of(List.of("org.deeplearning4j.."), in("occam.neural.dl4j..")),
                Arguments.of(List.of("org.bytedeco.."), named("occam.neural.glassbox.Blas")),
                Arguments.of(List.of("org.nd4j.."), in("occam.neural.dl4j..").or(renderings)),
                Arguments.of(List.of("org.knowm.."), in("occam.plot..").or(renderings)),
                Arguments.of(List.of("org.apache.spark..", "scala.."), in("occam.spark..")),
                Arguments.of(List.of("tech.tablesaw.io.."), in("occam.data..", "occam.notebook..")),
                Arguments.of(
                        List.of("org.dflib.."),
                        named("occam.notebook.JJavaExtension").or(named("occam.notebook.JJavaComms"))),
                Arguments.of(
                        List.of("io.github.spencerpark.."),
                        named("occam.notebook.IJava").or(named("occam.notebook.IJavaComms"))));
    }

    @ParameterizedTest
    @MethodSource("guests")
    void aForeignLibraryIsKnownOnlyWhereItBelongs(List<String> packages, DescribedPredicate<JavaClass> hosts) {
        noClasses()
                .that(not(hosts))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                .check(LIBRARY);
    }

    /** A JDK may draw other normal numbers than the next: {@link occam.data.Normal} does not. */
    @Test
    void normalNumbersAreDrawnInOnePlace() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "the JDK draws normal or exponential numbers",
                        access -> Set.of("nextGaussian", "nextExponential").contains(access.getName())))
                .check(LIBRARY);
    }

    @Test
    void nothingKnowsTheCommand() {
        noClasses()
                .that()
                .resideOutsideOfPackage("occam.course..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("occam.course..")
                .check(LIBRARY);
    }

    @Test
    void theLibraryPrintsNothingByItself() {
        noClasses()
                .that(not(in("occam.course..")
                        .or(named("occam.notebook.Display"))
                        .or(named("occam.exercise.CapturedStreams"))
                        .or(named("occam.neural.dl4j.Quiet"))))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(LIBRARY);
    }

    /** What asks the machine for its language, its encoding or its time zone, unless it is told. */
    private static final Map<String, Set<String>> BY_DEFAULT = Map.ofEntries(
            Map.entry("java.lang.String", Set.of("format", "formatted", "toLowerCase", "toUpperCase", "getBytes")),
            Map.entry("java.io.PrintStream", Set.of("format", "printf", "<init>")),
            Map.entry("java.io.PrintWriter", Set.of("format", "printf")),
            Map.entry("java.io.InputStreamReader", Set.of("<init>")),
            Map.entry("java.io.OutputStreamWriter", Set.of("<init>")),
            Map.entry("java.io.FileReader", Set.of("<init>")),
            Map.entry("java.io.FileWriter", Set.of("<init>")),
            Map.entry("java.io.ByteArrayOutputStream", Set.of("toString")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.text.DecimalFormat", Set.of("<init>")),
            Map.entry("java.text.DecimalFormatSymbols", Set.of("<init>", "getInstance")),
            Map.entry("java.text.MessageFormat", Set.of("format", "<init>")),
            Map.entry("java.text.NumberFormat", Set.of("getInstance", "getNumberInstance", "getPercentInstance")),
            Map.entry("java.text.SimpleDateFormat", Set.of("<init>")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.time.format.DateTimeFormatter", Set.of("ofPattern")),
            Map.entry("java.util.Formatter", Set.of("<init>")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.util.Scanner", Set.of("<init>")));

    private static final Set<String> TOLD = Set.of(
            "java.util.Locale", "java.nio.charset.Charset", "java.time.ZoneId", "java.text.DecimalFormatSymbols");

    @Test
    void theMachinesLanguageDecidesNothing() {
        noClasses()
                // which puts back what an answer has changed
                .that(not(named("occam.exercise.Surroundings")))
                .should()
                .accessTargetWhere(describe("the machine decides", ArchitectureTest::isByDefault))
                .orShould()
                .accessTargetWhere(describe("bytes are read by default", ArchitectureTest::isTextOfBytes))
                .check(LIBRARY);
    }

    private static boolean isByDefault(JavaAccess<?> access) {
        return BY_DEFAULT
                        .getOrDefault(access.getTargetOwner().getName(), Set.of())
                        .contains(access.getTarget().getName())
                && types(access).noneMatch(TOLD::contains);
    }

    private static boolean isTextOfBytes(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(String.class)
                && access.getTarget().getName().equals("<init>")
                && types(access).anyMatch("[B"::equals)
                && types(access).noneMatch(TOLD::contains);
    }

    private static Stream<String> types(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget called
                ? called.getRawParameterTypes().stream().map(JavaClass::getName)
                : Stream.of();
    }

    @Test
    void publicTypesLiveInDescribedPackages() {
        var described = LIBRARY.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        classes()
                .that()
                .haveModifier(JavaModifier.PUBLIC)
                .should()
                .resideInAnyPackage(described.toArray(String[]::new))
                .check(LIBRARY);
    }
}
