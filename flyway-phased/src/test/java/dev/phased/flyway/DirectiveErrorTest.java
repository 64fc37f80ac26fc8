package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectiveErrorTest {
  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void fiftyMigrations() {
    project = Project.of(directory);
    for (int i = 1; i <= 50; i++) {
      project.write("V" + i + "__t.sql", "-- phased: expand\nCREATE TABLE t" + i + " (id int);");
    }
  }

  @Test
  void oneWrongWordInFiftyFilesStopsMigrateBeforeAnythingRan() {
    project.write("V37__t.sql", "-- about the table\n-- phased: expnd\nCREATE TABLE t37 (id int);");

    assertThatThrownBy(() -> project.flyway().migrate())
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("V37__t.sql:2")
        .hasMessageContaining("expnd")
        .hasMessageContaining("expand");
    assertThat(project.database().query("SELECT to_regclass('t1')")).isNull();
  }

  @Test
  void everyWrongDirectiveIsNamedAtOnce() {
    project.write("V3__t.sql", "-- phased: expand lock_timeout=2parsecs\nSELECT 1;");
    project.write("V9__t.sql", "SELECT 1;\n-- phased: expand\n");
    project.write("R__v.sql", "-- phased: expand lok_timeout=2s\nSELECT 1;");
    project.write("U9__t.sql", "-- phased: contrac\nDROP TABLE t9;");

    assertThatThrownBy(() -> project.flyway().migrate())
        .hasMessageContaining("V3__t.sql:1")
        .hasMessageContaining("V9__t.sql:2")
        .hasMessageContaining("R__v.sql:1")
        .hasMessageContaining("U9__t.sql:1");
  }

  @Test
  void validateFailsToo() {
    project.flyway().migrate();
    project.write("V51__t.sql", "-- phased: expnd\nSELECT 1;");

    assertThatThrownBy(() -> project.flyway().validate()).hasMessageContaining("V51__t.sql:1");
  }

  @Test
  void withoutValidateOnMigrateItIsStillFoundBeforeAnythingRan() {
    project.write("V37__t.sql", "-- phased: expnd\nSELECT 1;");

    assertThatThrownBy(() -> project.configure().validateOnMigrate(false).load().migrate())
        .hasMessageContaining("V37__t.sql:1");
    assertThat(project.database().query("SELECT to_regclass('t1')")).isNull();
  }

  @Test
  void infoOnlyWarns() {
    project.write("V37__t.sql", "-- phased: expnd\nSELECT 1;");

    assertThat(project.flyway().info().pending()).hasSize(50);
  }
}
