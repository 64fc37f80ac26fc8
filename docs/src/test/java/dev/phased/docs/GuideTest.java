package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import dev.phased.docs.guide.Deployment;
import dev.phased.docs.guide.V3__Copy_mail;
import dev.phased.flyway.HeldMigration;
import dev.phased.flyway.PhasedFlyway;
import dev.phased.flyway.UndoOptions;
import dev.phased.flyway.UndoneMigration;
import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the guide shows, and holds its messages against what is really said. */
class GuideTest {
  private final Database database = TestServer.database("guide");

  @Test
  void theGuidesMigrationsRun() {
    configure().load().migrate();

    assertThat(database.query("SELECT string_agg(email, ',' ORDER BY id) FROM customers"))
        .isEqualTo("ann@example.org,bob@example.org");
  }

  @Test
  void theGateHoldsTheContract() {
    assertThat(Deployment.withoutContract(configure()))
        .extracting(HeldMigration::script, HeldMigration::reason)
        .containsExactly(
            tuple("V4__drop_mail.sql", "its phase is contract and flyway.phased.upTo is migrate"));
    assertThat(database.query("SELECT count(mail) FROM customers")).isEqualTo("2");
  }

  @Test
  void thePlanIsSaidAsInTheGuide() throws IOException {
    assertThat(Deployment.plan(configure()).strip()).isEqualTo(message("plan"));
    assertThat(database.query("SELECT to_regclass('customers')")).isNull();
  }

  @Test
  void theContractIsUndoneAndCanBeAppliedAgain() {
    Flyway flyway = configure().load();
    flyway.migrate();

    assertThat(Deployment.backFromTheContract(flyway))
        .extracting(UndoneMigration::version, UndoneMigration::script)
        .containsExactly(tuple("4", "U4__drop_mail.sql"));
    assertThat(database.query("SELECT count(mail) FROM customers")).isEqualTo("2");
    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
  }

  @Test
  void anUndoThatLosesDataIsRefusedAsInTheGuideUnlessItIsForced() throws IOException {
    Flyway flyway = configure().load();
    flyway.migrate();

    assertThatThrownBy(() -> PhasedFlyway.undo(flyway, UndoOptions.last(3)))
        .hasMessageContaining(message("unforced"));
    assertThat(database.query("SELECT count(email) FROM customers")).isEqualTo("2");

    assertThat(PhasedFlyway.undo(flyway, UndoOptions.last(3).withForce())).hasSize(3);
  }

  @Test
  void aMisspeltWordIsSaidAsInTheGuide(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("V2__add_email.sql"),
        "-- phased: expnd lock_timeout=2\nALTER TABLE customers ADD COLUMN email TEXT;\n");
    Flyway flyway = configure().locations("filesystem:" + directory).load();

    assertThat(catchThrowable(flyway::migrate)).hasMessageContaining(message("misspelt"));
  }

  @Test
  void aLockTimeoutIsSaidAsInTheGuide() throws Exception {
    configure().target("3").load().migrate();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SET application_name = 'nightly-report'");
      statement.execute("SELECT count(*) FROM customers");

      Throwable thrown =
          catchThrowable(
              () ->
                  configure()
                      .locations("classpath:impatient")
                      .ignoreMigrationPatterns("*:missing")
                      .load()
                      .migrate());

      assertThat(numbersApart(thrown.toString())).contains(numbersApart(message("locked")));
    }
  }

  private FluentConfiguration configure() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:guide")
        .javaMigrations(new V3__Copy_mail());
  }

  private static String message(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/messages", name + ".txt")).strip();
  }

  /** Process ids and durations differ from run to run. */
  private static String numbersApart(String text) {
    return text.replaceAll("\\d+(\\.\\d+)?", "N").replaceAll("N(ms|s|min)", "N");
  }
}
