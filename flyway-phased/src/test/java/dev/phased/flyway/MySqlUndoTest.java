package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.phased.flyway.MySqlTest.Server;
import dev.phased.testing.Golden;
import dev.phased.testing.MySqlServers.Database;
import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MySqlUndoTest {
  @TempDir Path directory;
  private Database database;

  @ParameterizedTest
  @EnumSource
  void undoesTheLatestFirstAndWhatWasUndoneCanBeAppliedAgain(Server server) {
    threeVersions(server);

    for (int i = 0; i < 2; i++) {
      assertThat(undo(UndoOptions.to("1")))
          .extracting(UndoneMigration::script)
          .containsExactly("U3__fill.sql", "U2__add.sql");
      assertThat(columns()).isEqualTo("id,total");
      assertThat(states())
          .startsWith("1 Success", "2 Deleted", "3 Deleted")
          .endsWith("2 Pending", "3 Pending");
      assertThat(configure().load().migrate().migrationsExecuted).isEqualTo(2);
      configure().load().validate();
    }
    assertThat(
            database.query(
                "SELECT installed_by FROM flyway_schema_history WHERE type = 'DELETE' LIMIT 1"))
        .isEqualTo("root");
  }

  @ParameterizedTest
  @EnumSource
  void aScriptThatFailsHalfwaySaysWhatStaysAndGoesOnWithoutIt(Server server) {
    threeVersions(server);
    write(
        "U2__add.sql",
        "-- phased: expand\nALTER TABLE orders DROP COLUMN minor;\n"
            + "ALTER TABLE nope DROP COLUMN x;\nALTER TABLE orders DROP COLUMN total;");

    Throwable failure = catchThrowable(() -> undo(UndoOptions.to("1")));

    Golden.assertMatches(
        getClass(),
        "undo-halfway.txt",
        failure.getMessage().lines().limit(5).collect(Collectors.joining("\n")));
    assertThat(failure).hasMessageContaining("nope");
    assertThat(columns()).isEqualTo("id,total");
    assertThat(states()).containsExactly("1 Success", "2 Success", "3 Deleted", "3 Pending");

    write("U2__add.sql", "-- phased: expand\nALTER TABLE orders DROP COLUMN total;");
    undo(UndoOptions.to("1"));
    assertThat(columns()).isEqualTo("id");
  }

  @ParameterizedTest
  @EnumSource
  void aScriptThatGetsNoLockLeavesNothingAndIsSimplyRunAgain(Server server) throws Exception {
    threeVersions(server);
    undo(UndoOptions.last(1));
    try (Connection blocker = database.connect()) {
      Blocked.begin(blocker, "SELECT * FROM orders");

      assertThatThrownBy(() -> undo(UndoOptions.last(1)))
          .hasMessageContaining(
              "Nothing of U2__add.sql was applied: undo again once the cause is gone.")
          .hasMessageContaining("session " + first(blocker));
    }
    undo(UndoOptions.last(1));
    assertThat(columns()).isEqualTo("id,total");
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreChangedTogetherWithTheHistoryOrNotAtAll(Server server) {
    threeVersions(server);
    write("U3__fill.sql", "-- phased: migrate\nDELETE FROM orders;\nSELECT nope;");

    assertThatThrownBy(() -> undo(UndoOptions.last(1)))
        .hasMessageContaining("Nothing of U3__fill.sql was applied");
    assertThat(database.query("SELECT count(*) FROM orders")).isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource
  void undoWaitsWhileAnotherRunHoldsFlywaysLockAndNamesItIfItGivesUp(Server server)
      throws Exception {
    threeVersions(server);
    write("V4__slow.sql", "-- phased: migrate\nSELECT sleep(3);");
    write("U4__slow.sql", "-- phased: migrate\nSELECT 1;");
    Future<?> migration = TestServer.THREADS.submit(() -> configure().load().migrate());
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                database
                    .query(
                        "SELECT count(*) FROM information_schema.processlist WHERE db ="
                            + " database() AND state = 'User sleep'")
                    .equals("1"));

    assertThatThrownBy(
            () -> PhasedFlyway.undo(configure().lockRetryCount(0).load(), UndoOptions.last(1)))
        .hasMessageContaining("another run of Flyway holds the lock of the history (session ")
        .hasMessageContaining(", user root, from ");
    assertThat(undo(UndoOptions.last(1))).extracting(UndoneMigration::version).containsExactly("4");
    migration.get();
  }

  private void threeVersions(Server server) {
    database = server.database();
    write(
        "V1__base.sql", "-- phased: expand\nCREATE TABLE orders (id int PRIMARY KEY, total int);");
    write("V2__add.sql", "-- phased: expand\nALTER TABLE orders ADD COLUMN minor bigint;");
    write("V3__fill.sql", "-- phased: migrate\nINSERT INTO orders VALUES (1, 1, 1);");
    write(
        "U2__add.sql",
        "-- phased: expand lock_timeout=1s retries=0\nALTER TABLE orders DROP COLUMN minor;");
    write("U3__fill.sql", "-- phased: migrate\nDELETE FROM orders;");
    configure().load().migrate();
  }

  private List<UndoneMigration> undo(UndoOptions options) {
    return PhasedFlyway.undo(configure().load(), options);
  }

  private FluentConfiguration configure() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("filesystem:" + directory);
  }

  private String columns() {
    return database.query(
        "SELECT group_concat(column_name ORDER BY ordinal_position) FROM"
            + " information_schema.columns WHERE table_schema = database() AND table_name ="
            + " 'orders'");
  }

  private List<String> states() {
    return Arrays.stream(configure().load().info().all())
        .map(info -> info.getVersion() + " " + info.getState().getDisplayName())
        .toList();
  }

  private static String first(Connection blocker) throws Exception {
    try (var statement = blocker.createStatement();
        var row = statement.executeQuery("SELECT connection_id()")) {
      row.next();
      return row.getString(1);
    }
  }

  private void write(String name, String content) {
    Project.write(directory, name, content);
  }
}
