package dev.phased.compat.archunit;

import static com.tngtech.archunit.library.freeze.FreezingArchRule.freeze;
import static dev.phased.compat.archunit.MigrationRules.JAVA_MIGRATIONS_SHOULD_DECLARE_A_PHASE;
import static dev.phased.compat.archunit.MigrationRules.NO_JAVA_MIGRATIONS_SHOULD_END_THEIR_TRANSACTION;
import static dev.phased.compat.archunit.MigrationRules.javaContractMigrationsShouldLiveApart;
import static dev.phased.compat.archunit.MigrationRules.noJavaMigrationsShouldDependOnTheApplication;
import static dev.phased.compat.archunit.MigrationRules.schemaCapabilitiesShouldBeReachedThrough;
import static dev.phased.compat.archunit.MigrationRules.sqlContractMigrationsShouldLiveApart;
import static dev.phased.compat.archunit.MigrationRules.sqlMigrationsShouldDeclareAPhase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.phased.compat.archunit.shop.Columns;
import dev.phased.compat.archunit.shop.Customer;
import dev.phased.compat.archunit.shop.migration.DropMail;
import dev.phased.compat.archunit.shop.migration.V3__CopyMail;
import dev.phased.compat.archunit.shop.migration.V5__FillNames;
import dev.phased.compat.archunit.shop.migration.contract.DropMailApart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationRulesTest {
  @TempDir private Path migrations;

  @Test
  void javaMigrationsDeclareAPhase() {
    ArchRule rule = JAVA_MIGRATIONS_SHOULD_DECLARE_A_PHASE;

    assertThat(violations(rule, V3__CopyMail.class, DropMailApart.class)).isEmpty();
    assertThat(violations(rule, V5__FillNames.class))
        .containsExactly(
            V5__FillNames.class.getName() + " declares no phase: annotate it with @Phased");
    assertThat(rule.getDescription()).contains("because without a phase no gate holds a migration");
  }

  @Test
  void sqlMigrationsDeclareAPhaseThatCanBeRead() {
    write("V1__orders.sql", "-- phased: expand\nSELECT 1;");
    write("U1__orders.sql", "SELECT 1;");
    ArchRule rule = sqlMigrationsShouldDeclareAPhase(migrations);
    assertThat(violations(rule)).isEmpty();

    write("old/V2__silent.sql", "SELECT 1; -- phased, but later");
    write("R__views.sql", "-- phased: expnd\nSELECT 1;");

    assertThat(violations(rule))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .isEqualTo("old/V2__silent.sql declares no phase: " + Texts.NO_DIRECTIVE),
            line -> assertThat(line).contains("R__views.sql", "Did you mean expand?"));
  }

  @Test
  void noJavaMigrationEndsItsTransaction() {
    ArchRule rule = NO_JAVA_MIGRATIONS_SHOULD_END_THEIR_TRANSACTION;

    assertThat(violations(rule, V3__CopyMail.class, DropMail.class)).isEmpty();
    assertThat(violations(rule, V5__FillNames.class))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("setAutoCommit(boolean)"),
            line -> assertThat(line).contains("commit()"),
            line -> assertThat(line).contains("rollback()"));
  }

  @Test
  void noJavaMigrationDependsOnTheApplicationOrAnEntity() {
    ArchRule rule = noJavaMigrationsShouldDependOnTheApplication(Customer.class.getPackageName());
    ArchRule withPackagesBelow =
        noJavaMigrationsShouldDependOnTheApplication(Customer.class.getPackageName() + "..");

    assertThat(violations(rule, V3__CopyMail.class)).isEmpty();
    assertThat(violations(withPackagesBelow, V3__CopyMail.class)).as("its own helper").isEmpty();
    assertThat(violations(withPackagesBelow, DropMailApart.class))
        .as("a migration of another package")
        .anySatisfy(line -> assertThat(line).contains("extends class"));
    assertThat(violations(noJavaMigrationsShouldDependOnTheApplication(), V5__FillNames.class))
        .as("an entity, wherever it is")
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("V5__FillNames.java:", "Customer"));
  }

  @Test
  void sqlContractsLiveApart() {
    write("V1__orders.sql", "-- phased: expand\nSELECT 1;");
    write("contract/V2__drop.sql", "-- phased: contract\nSELECT 1;");
    ArchRule rule = sqlContractMigrationsShouldLiveApart(migrations, "contract");
    assertThat(violations(rule)).isEmpty();

    write("V4__drop.sql", "-- phased: contract\nSELECT 1;");
    write("contract/V3__add.sql", "-- phased: expand\nSELECT 1;");

    assertThat(violations(rule))
        .containsExactlyInAnyOrder(
            "V4__drop.sql is a contract and not in contract",
            "contract/V3__add.sql is in contract and no contract");
  }

  @Test
  void javaContractsLiveApart() {
    ArchRule rule = javaContractMigrationsShouldLiveApart("..contract..");

    assertThat(violations(rule, V3__CopyMail.class, DropMailApart.class)).isEmpty();
    assertThat(violations(rule, DropMail.class))
        .containsExactly(DropMail.class.getName() + " is a contract and not in ..contract..");
  }

  @Test
  void theSchemaIsLookedAtInOnePlace() {
    assertThat(
            violations(
                schemaCapabilitiesShouldBeReachedThrough("..shop"), Columns.class, DropMail.class))
        .isEmpty();
    assertThat(violations(schemaCapabilitiesShouldBeReachedThrough("..schema"), Columns.class))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("DatabaseMetaData"));
  }

  @Test
  void whatIsFrozenIsNotSaidAgainButWhatIsNewIs() {
    write("V1__old.sql", "SELECT 1;");
    ArchRule sql = freeze(sqlMigrationsShouldDeclareAPhase(migrations));
    ArchRule java = freeze(NO_JAVA_MIGRATIONS_SHOULD_END_THEIR_TRANSACTION);

    ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setProperty(
              "freeze.store.default.path", migrations.resolve("frozen").toString());
          configuration.setProperty("freeze.store.default.allowStoreCreation", "true");

          assertThat(violations(sql)).isEmpty();
          assertThat(violations(java, V5__FillNames.class)).isEmpty();

          write("V2__new.sql", "SELECT 2;");
          assertThat(violations(sql))
              .containsExactly("V2__new.sql declares no phase: " + Texts.NO_DIRECTIVE);
          assertThat(violations(java, V5__FillNames.class)).isEmpty();
        });
  }

  @Test
  void aRuleAboutNothingFails() {
    ArchRule sql = sqlMigrationsShouldDeclareAPhase(migrations);
    ArchRule java = JAVA_MIGRATIONS_SHOULD_DECLARE_A_PHASE;

    assertThatThrownBy(() -> violations(sql)).hasMessageContaining("failed to check any");
    assertThatThrownBy(() -> violations(java, Customer.class))
        .hasMessageContaining("failed to check any");
    assertThatThrownBy(
            () -> violations(sqlMigrationsShouldDeclareAPhase(migrations.resolve("misspelt"))))
        .hasMessageContaining("can't be read. Name the directory of the migrations");
  }

  private static List<String> violations(ArchRule rule, Class<?>... classes) {
    return rule.evaluate(new ClassFileImporter().importClasses(classes))
        .getFailureReport()
        .getDetails();
  }

  private void write(String file, String text) {
    try {
      Path path = migrations.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
