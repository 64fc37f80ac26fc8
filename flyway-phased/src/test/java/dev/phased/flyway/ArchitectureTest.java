package dev.phased.flyway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.phased.flyway");

  @Test
  void theRulesSeeTheClasses() {
    assertThat(OURS.size()).isGreaterThanOrEqualTo(15);
  }

  @Test
  void nothingIsNeededBesideTheCoreAndFlyway() {
    classes()
        .that()
        .resideInAPackage("dev.phased.flyway")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.phased",
            "dev.phased.dialect",
            "dev.phased.flyway",
            "org.flywaydb.core..",
            "org.jspecify..",
            "java..",
            "javax.sql..")
        .because("one jar beside Flyway must be the whole installation, with Jackson or without")
        .check(OURS);
  }

  @Test
  void springIsKnownInItsRoomAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.phased.flyway.spring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "dev.phased.flyway.spring")
        .because("most users of Flyway have no Spring")
        .check(OURS);
  }

  @Test
  void onlyThePromisedTypesArePublic() {
    assertThat(OURS)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getSimpleName)
        .as("every public type is a promise")
        .containsExactlyInAnyOrder(
            "PhasedConfigurationExtension",
            "PhasedInstaller",
            "PhasedFlyway",
            "HeldMigration",
            "PhasedPlan",
            "PlannedMigration",
            "PlanVerb",
            "UndoExtension",
            "UndoNames",
            "UndoneMigration",
            "UndoOptions",
            "UndoVerb",
            "SpringSettings");
  }
}
