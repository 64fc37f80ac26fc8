package dev.phased.compat.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.Priority;
import dev.phased.Phase;
import java.nio.file.Path;
import java.util.List;

/**
 * Rules about migrations, and about code that has to live with them. Java migrations are classes
 * that implement Flyway's {@code JavaMigration} or Liquibase's {@code CustomChange}. SQL migrations
 * are Flyway's: files named {@code V<version>__<description>.sql} or {@code R__<description>.sql},
 * in a directory or below.
 *
 * <p>Each rule is checked as any other, and can be frozen with {@link
 * com.tngtech.archunit.library.freeze.FreezingArchRule FreezingArchRule}, which lets the migrations
 * of before be as they are. As ArchUnit does, a rule fails if there is nothing that it could be
 * about, unless it {@linkplain ArchRule#allowEmptyShould(boolean) may be empty}.
 */
public final class MigrationRules {
  /**
   * Java migrations are annotated with {@link dev.phased.Phased}, or extend a class that is.
   *
   * <p>Whatever its phase is, one has to be known before the migration runs: without it no gate
   * holds the migration, and no limit is set by phase.
   */
  public static final ArchRule JAVA_MIGRATIONS_SHOULD_DECLARE_A_PHASE =
      classes()
          .that(JavaMigrations.ARE_MIGRATIONS)
          .should(JavaMigrations.DECLARE_A_PHASE)
          .because(Texts.PHASE);

  /**
   * Java migrations call neither {@code commit} nor {@code setAutoCommit} of a connection, nor a
   * {@code rollback} that is not to a savepoint. Only calls of the migration itself are seen, not
   * those of what it calls.
   */
  public static final ArchRule NO_JAVA_MIGRATIONS_SHOULD_END_THEIR_TRANSACTION =
      noClasses()
          .that(JavaMigrations.ARE_MIGRATIONS)
          .should()
          .callMethodWhere(JavaMigrations.ENDS_A_TRANSACTION)
          .because(Texts.TRANSACTION);

  private MigrationRules() {}

  /**
   * SQL migrations have a directive with a phase, and one that can be read.
   *
   * @param directory where the migrations are, such as {@code src/main/resources/db/migration}
   */
  public static ArchRule sqlMigrationsShouldDeclareAPhase(Path directory) {
    return ArchRule.Factory.create(
            new SqlMigrations(directory), SqlMigrations.DECLARE_A_PHASE, Priority.MEDIUM)
        .because(Texts.PHASE);
  }

  /**
   * Java migrations depend neither on classes of the application nor on entities, wherever those
   * are. Helpers in the package of the migration, or below it, are its own.
   *
   * @param packageIdentifiers the packages of the application, such as {@code com.acme.shop..}
   */
  public static ArchRule noJavaMigrationsShouldDependOnTheApplication(
      String... packageIdentifiers) {
    return classes()
        .that(JavaMigrations.ARE_MIGRATIONS)
        .should(new DependOnNothingThatChanges(List.of(packageIdentifiers)))
        .because(Texts.APPLICATION);
  }

  /**
   * SQL migrations whose phase is {@code contract} are in a directory of that name, and no others
   * are.
   *
   * @param directory where the migrations are, and the directory of the contracts below
   * @param name the name of the latter, such as {@code contract}
   */
  public static ArchRule sqlContractMigrationsShouldLiveApart(Path directory, String name) {
    return ArchRule.Factory.create(
            new SqlMigrations(directory), SqlMigrations.liveApart(name), Priority.MEDIUM)
        .because(Texts.APART);
  }

  /**
   * Java migrations whose phase is {@code contract} are in a package of their own, and no others
   * are.
   *
   * @param packageIdentifier that package, such as {@code ..contract..}
   */
  public static ArchRule javaContractMigrationsShouldLiveApart(String packageIdentifier) {
    return classes()
        .that(JavaMigrations.ARE_MIGRATIONS)
        .should(JavaMigrations.liveApart(Phase.CONTRACT, packageIdentifier))
        .because(Texts.APART);
  }

  /**
   * Only classes of these packages ask the database what its schema can do, by {@link
   * java.sql.DatabaseMetaData}. Queries of a catalogue are texts, which no rule sees.
   *
   * @param packageIdentifiers the one place, such as {@code com.acme.shop.schema}
   */
  public static ArchRule schemaCapabilitiesShouldBeReachedThrough(String... packageIdentifiers) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packageIdentifiers)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.sql.DatabaseMetaData.class)
        .because(Texts.CAPABILITIES);
  }
}
