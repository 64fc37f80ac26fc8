package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.executor.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  @TempDir Path directory;

  @Test
  void outsideOfFlywayNoCommandIsSeen() {
    assertThat(Command.current()).isEqualTo(Command.OTHER);
    assertThat(Command.isUnderLock()).isFalse();
  }

  @Test
  void aMigrationThatIsRunByAnUnknownCommandIsRefused() throws Exception {
    Project project = Project.of(directory, "V1__t.sql", "-- phased: expand\nCREATE TABLE t ();");
    Flyway flyway = project.flyway();
    PhasedMigration migration = PhasedFlyway.migrations(flyway.info()).findFirst().orElseThrow();

    try (Connection connection = project.database().connect()) {
      Context context =
          new Context() {
            @Override
            public Configuration getConfiguration() {
              return flyway.getConfiguration();
            }

            @Override
            public Connection getConnection() {
              return connection;
            }
          };
      assertThatThrownBy(() -> migration.getExecutor().execute(context))
          .hasMessageContaining("V1__t.sql was not run")
          .hasMessageContaining("did not recognise Flyway's migrate");
    }
    assertThat(project.database().query("SELECT to_regclass('t')")).isNull();
  }
}
