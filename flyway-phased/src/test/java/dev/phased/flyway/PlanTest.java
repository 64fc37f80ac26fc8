package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir Path directory;

  @Test
  void aPlanSaysWhatWouldRunUnderWhichLimitsAndWhatIsHeld() {
    Project project =
        Project.of(
            directory,
            "V1__base.sql",
            "-- phased: expand lock_timeout=500ms\nCREATE TABLE orders (id int, total int);",
            "V2__index.sql",
            "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON orders (id);",
            "V3__fill.sql",
            "-- phased: migrate\nUPDATE orders SET total = 0;",
            "V4__drop.sql",
            "-- phased: contract\nALTER TABLE orders DROP COLUMN total;",
            "V5__more.sql",
            "SELECT 1;");

    PhasedPlan plan = PhasedFlyway.plan(project.flyway("upTo", "migrate"));

    assertThat(plan)
        .hasToString(
            """
            Would run, in this order:
              V1__base.sql [expand] lock_timeout 500ms, statement_timeout 30s, in a transaction
              V2__index.sql [expand] lock_timeout 2s, statement_timeout 30s, outside a transaction
              V3__fill.sql [migrate] lock_timeout 2s, statement_timeout 0, in a transaction
            Held:
              V4__drop.sql, because its phase is contract and flyway.phased.upTo is migrate.
              V5__more.sql, because it comes after V4__drop.sql, which is held.
            """);
    assertThat(project.database().query("SELECT count(*) FROM pg_tables WHERE schemaname='public'"))
        .isEqualTo("0");
  }

  @Test
  void thePlanNamesOwnersAndDays() {
    Project project =
        Project.of(
            directory,
            "V1__add.sql",
            "-- phased: expand owner=team-checkout\nCREATE TABLE orders (id INT);",
            "V2__drop.sql",
            "-- phased: contract not_before=2027-01-31\nDROP TABLE orders;");

    PhasedPlan plan = PhasedFlyway.plan(project.flyway("upTo", "expand", "owner", "team-platform"));

    assertThat(plan)
        .hasToString(
            """
            Would run, in this order:
              V1__add.sql [expand] lock_timeout 2s, statement_timeout 30s, in a transaction, owner team-checkout
            Held:
              V2__drop.sql, owner team-platform, not before 2027-01-31, because its phase is contract and flyway.phased.upTo is expand.
            """);
  }

  @Test
  void migrateWarnsOfWhatRunsBeforeItsDayAndOfNothingElse() {
    Project project =
        Project.of(
            directory,
            "V1__add.sql",
            "-- phased: expand\nCREATE TABLE orders (id INT);",
            "V2__drop.sql",
            "-- phased: contract\nDROP TABLE orders;",
            "V3__more.sql",
            "-- phased: contract not_before=2020-02-29\nSELECT 1;");

    Heard.by(Project.with(project.configure(), "contractNotBefore", "2999-12-31")).load().migrate();

    assertThat(Heard.warnings())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("WARN V2__drop.sql [contract] runs early: it is not to run before 2999-12-31,");
  }

  @Test
  void afterMigrateThePlanIsEmpty() {
    Flyway flyway = Project.of(directory, "V1__base.sql", "SELECT 1;").flyway();
    flyway.migrate();

    assertThat(PhasedFlyway.plan(flyway)).hasToString("Nothing would run.\n");
  }
}
