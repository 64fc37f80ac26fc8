package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.Phase;
import dev.phased.flyway.apart.Runner;
import dev.phased.testing.TestServer;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class BreakItTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String SLEEPING =
      "FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
          + " AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()";

  @TempDir Path directory;

  @Test
  void twoRunnersAtOnceApplyEachMigrationOnce() throws Exception {
    Project project = project("CREATE TABLE a (id int)", "SELECT pg_sleep(1)");
    project.write("V3__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON a (id);");

    Future<MigrateResult> one = TestServer.THREADS.submit(() -> project.flyway().migrate());
    Future<MigrateResult> two = TestServer.THREADS.submit(() -> project.flyway().migrate());

    assertThat(one.get().migrationsExecuted + two.get().migrationsExecuted).isEqualTo(3);
    assertThat(project.history()).containsExactly("V1__a.sql", "V2__b.sql", "V3__i.sql");
  }

  @Test
  void aConnectionKilledInTheMiddleLeavesTheMigrationPending() {
    Project project = project("CREATE TABLE a (id int)", "CREATE TABLE b (); SELECT pg_sleep(60)");
    Future<MigrateResult> run = TestServer.THREADS.submit(() -> project.flyway().migrate());
    Awaitility.await().atMost(LONG).until(() -> isSleeping(project));

    project.database().execute("SELECT pg_terminate_backend(pid) " + SLEEPING);

    assertThatThrownBy(run::get).hasStackTraceContaining("V2__b.sql");
    assertThat(project.history()).containsExactly("V1__a.sql");
    project.write("V2__b.sql", "-- phased: migrate\nCREATE TABLE b ();");
    project.flyway().migrate();
    assertThat(project.history()).containsExactly("V1__a.sql", "V2__b.sql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void aRunnerKilledInTheMiddleIsFollowedByOneThatContinues(String inTransaction) throws Exception {
    Project project = project("CREATE TABLE a (id int)", "SELECT pg_sleep(600)");
    project.write("V2__b.sql.conf", "executeInTransaction=" + inTransaction);
    Process runner = fork(project);
    try {
      Awaitility.await().atMost(LONG).until(() -> isSleeping(project));
    } finally {
      runner.destroyForcibly().waitFor();
    }
    project.database().execute("SELECT pg_terminate_backend(pid) " + SLEEPING);
    project.write("V2__b.sql", "-- phased: migrate\nCREATE TABLE b ();");

    project.flyway().migrate();

    assertThat(project.history()).containsExactly("V1__a.sql", "V2__b.sql");
  }

  private Project project(String first, String second) {
    return Project.of(
        directory,
        "V1__a.sql",
        "-- phased: expand\n" + first + ";",
        "V2__b.sql",
        "-- phased: migrate\n" + second + ";");
  }

  private static boolean isSleeping(Project project) {
    return "1".equals(project.database().query("SELECT count(*) " + SLEEPING));
  }

  private static Process fork(Project project) throws Exception {
    String classPath =
        Stream.of(
                Flyway.class,
                PhasedFlyway.class,
                Phase.class,
                Runner.class,
                Driver.class,
                org.flywaydb.database.postgresql.PostgreSQLDatabaseType.class)
            .map(FlywayVersion::origin)
            .map(Path::toString)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Runner.class.getName(),
                project.database().url(),
                project.database().user(),
                project.database().password(),
                "filesystem:" + project.directory()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
