package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnphasedTest {
  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void someThatNameNoPhase() {
    project =
        Project.of(
            directory,
            "V1__named.sql",
            "-- phased: expand\nCREATE TABLE t (id int);",
            "V2__none.sql",
            "CREATE TABLE u (id int);",
            "V3__script.sh",
            "#!/bin/sh\ntrue\n",
            "R__view.sql",
            "CREATE OR REPLACE VIEW v AS SELECT 1 AS one;");
  }

  @Test
  void areRunWithAWarningThatNamesThemAndTheWayOut() {
    flyway().migrate();

    assertThat(project.history()).hasSize(4);
    assertThat(Heard.warnings())
        .containsExactly(
            "WARN V2__none.sql:1: No phase is given. Add a comment line before the first statement:"
                + " -- phased: expand (or migrate, or contract); or set"
                + " flyway.phased.unannotated=allow.",
            "WARN R__view.sql:1: No phase is given. Add a comment line before the first statement:"
                + " -- phased: expand (or migrate, or contract); or set"
                + " flyway.phased.unannotated=allow.");
  }

  @Test
  void areNotWarnedOfAgainOnceTheyAreApplied() {
    flyway().migrate();
    flyway().migrate();

    assertThat(Heard.warnings()).isEmpty();
  }

  @Test
  void areAllNamedInTheErrorThatStopsTheRunBeforeItBegins() {
    project.write("V4__also.sql", "SELECT 1;");

    assertThatThrownBy(() -> flyway("unannotated", "fail").migrate())
        .hasMessageContaining("Nothing was run.")
        .hasMessageContaining("V2__none.sql:1: No phase is given.")
        .hasMessageContaining("V4__also.sql:1: No phase is given.")
        .hasMessageContaining("flyway.phased.unannotated=allow");
    assertThat(project.database().query("SELECT to_regclass('t')")).isNull();
  }

  @Test
  void areLeftAloneIfTheyAreOlderThanSinceOrHaveNoVersion() {
    project.write("V2.9__old.sql", "SELECT 1;");
    flyway("unannotated", "fail", "since", "2.10").migrate();
    assertThat(project.history()).contains("V2.9__old.sql", "R__view.sql");

    project.write("V3.1__new.sql", "SELECT 1;");
    assertThatThrownBy(() -> flyway("unannotated", "fail", "since", "2.10").migrate())
        .hasMessageContaining("V3.1__new.sql:1");
  }

  @Test
  void manyAreCountedAndNotAllNamed() {
    for (int i = 10; i < 30; i++) {
      project.write("V" + i + "__more.sql", "SELECT 1;");
    }

    flyway().migrate();

    assertThat(Heard.warnings())
        .contains("WARN So it is with 16 more pending migrations.")
        .hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void aSinceThatIsNoVersionIsAnError() {
    assertThatThrownBy(() -> flyway("since", "soon").migrate())
        .hasMessageContaining("flyway.phased.since=soon is no version.");
  }

  private Flyway flyway(String... settings) {
    return Project.with(Heard.by(project.configure()), settings).load();
  }
}
