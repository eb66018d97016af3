package occam.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Spark is known in one package, and nothing of the library knows that. */
class SparkArchitectureIT {
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("occam");

    @Test
    void onlyOnePackageKnowsSpark() {
        assertThat(ALL.contain(OnSpark.class)).isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage("occam.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..", "occam.spark..")
                .check(ALL);
    }

    /** What it may look into. */
    @Test
    void itStandsAboveTheSweeps() {
        noClasses()
                .that()
                .resideInAPackage("occam.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "occam.notebook..", "occam.course..", "occam.plot..", "occam.exercise..", "occam.explore..")
                .check(ALL);
    }
}
