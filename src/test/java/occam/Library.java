package occam;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The library's classes as ArchUnit sees them, read once for all tests that ask. */
public final class Library {
    public static final JavaClasses CLASSES = classes();

    private Library() {}

    /** Of classes of others only their names are asked, which stand where they are used: these are not read. */
    private static JavaClasses classes() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("occam");
    }
}
