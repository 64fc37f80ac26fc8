package dev.phased.sample.gallery;

import static com.tngtech.archunit.library.freeze.FreezingArchRule.freeze;
import static dev.phased.compat.archunit.MigrationRules.schemaCapabilitiesShouldBeReachedThrough;
import static dev.phased.compat.archunit.MigrationRules.sqlMigrationsShouldDeclareAPhase;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

// tag::rules[]
class MigrationRulesTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db");
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("dev.phased.sample.gallery");

  @Test
  void newMigrationsDeclareAPhase() {
    freeze(sqlMigrationsShouldDeclareAPhase(MIGRATIONS)).check(CLASSES);
  }

  @Test
  void theSchemaIsLookedAtInOnePlace() {
    schemaCapabilitiesShouldBeReachedThrough("..schema..").check(CLASSES);
  }
}
// end::rules[]
