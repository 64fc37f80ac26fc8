package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Phase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void aChangeInThreePhases() {
    project =
        Project.of(
            directory,
            "V1__base.sql",
            "-- phased: expand\nCREATE TABLE orders (id int PRIMARY KEY, total int);",
            "V2__add.sql",
            "-- phased: expand\nALTER TABLE orders ADD COLUMN total_minor bigint;",
            "V3__fill.sql",
            "-- phased: migrate\nUPDATE orders SET total_minor = total;",
            "V4__drop.sql",
            "-- phased: contract\nALTER TABLE orders DROP COLUMN total;",
            "V5__more.sql",
            "-- phased: expand\nALTER TABLE orders ADD COLUMN note text;",
            "R__grants.sql",
            "-- phased: contract\nREVOKE ALL ON orders FROM PUBLIC;",
            "R__view.sql",
            "-- phased: expand\nCREATE OR REPLACE VIEW v AS SELECT id FROM orders;");
  }

  @Test
  void withoutUpToEverythingRuns() {
    project.flyway().migrate();

    assertThat(project.history()).hasSize(7);
  }

  @Test
  void whatIsHeldIsSaidOnceEachInTheOrderInWhichItWouldRun() {
    Project.with(Heard.by(project.configure()), "upTo", "expand").load().migrate();

    assertThat(Heard.lines())
        .filteredOn(line -> line.contains(" is held, "))
        .extracting(line -> line.replaceAll("INFO (\\S+) .*", "$1"))
        .containsExactly("V3__fill.sql", "V4__drop.sql", "V5__more.sql", "R__grants.sql");
  }

  @Test
  void upToExpandHoldsTheFirstLaterPhaseAndAllVersionsAfterIt() {
    Flyway flyway = project.flyway("upTo", "expand");

    flyway.migrate();

    assertThat(project.history()).containsExactly("V1__base.sql", "V2__add.sql", "R__view.sql");
    assertThat(PhasedFlyway.held(flyway))
        .extracting(HeldMigration::script)
        .containsExactly("V3__fill.sql", "V4__drop.sql", "V5__more.sql", "R__grants.sql");
    assertThat(PhasedFlyway.held(flyway).get(2))
        .isEqualTo(
            new HeldMigration(
                "V5__more.sql",
                Optional.of("5"),
                "more",
                Optional.of(Phase.EXPAND),
                "it comes after V3__fill.sql, which is held"));
  }

  @Test
  void infoShowsWhatIsHeldAndValidateStaysClean() {
    Flyway flyway = project.flyway("upTo", "migrate");

    flyway.migrate();
    flyway.validate();

    assertThat(Arrays.stream(flyway.info().all()).map(GateTest::stateOf))
        .containsExactly(
            "1 Success",
            "2 Success",
            "3 Success",
            "view Success",
            "4 Above Target",
            "5 Above Target",
            "grants Above Target");
  }

  @Test
  void openingTheGateContinues() {
    project.flyway("upTo", "expand").migrate();
    project.flyway("upTo", "migrate").migrate();
    project.flyway("upTo", "contract").migrate();

    assertThat(project.history())
        .containsExactly(
            "V1__base.sql",
            "V2__add.sql",
            "R__view.sql",
            "V3__fill.sql",
            "V4__drop.sql",
            "V5__more.sql",
            "R__grants.sql");
  }

  @Test
  void whatWasAppliedBeforeTheGateClosedHoldsNothing() {
    project.flyway().migrate();
    project.write("V6__again.sql", "-- phased: expand\nALTER TABLE orders ADD COLUMN more text;");

    project.flyway("upTo", "expand").migrate();

    assertThat(project.history()).endsWith("V6__again.sql");
  }

  private static String stateOf(MigrationInfo info) {
    return (info.getVersion() == null ? info.getDescription() : info.getVersion())
        + " "
        + info.getState().getDisplayName();
  }
}
