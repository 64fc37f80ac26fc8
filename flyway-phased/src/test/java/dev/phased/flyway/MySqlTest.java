package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.phased.testing.MySqlServers;
import dev.phased.testing.MySqlServers.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MySqlTest {
  private static final String LOCK = "@@session.lock_wait_timeout AS seconds;";

  @TempDir Path directory;
  private Database database;

  enum Server {
    MYSQL_8_0,
    MARIADB_11_4;

    Database database() {
      return this == MYSQL_8_0 ? MySqlServers.mysql("flyway") : MySqlServers.mariadb("flyway");
    }
  }

  @ParameterizedTest
  @EnumSource
  void migrationsRunUnderTheirTimeoutsAndAPoolGetsItsConnectionsBackAsTheyWere(Server server)
      throws Exception {
    aTable(server);
    write("V2__seen.sql", "-- phased: expand lock_timeout=7s\nCREATE TABLE seen AS SELECT " + LOCK);
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(database.url());
      pool.setUsername(database.user());
      pool.setPassword(database.password());
      pool.setMaximumPoolSize(2);
      String before = lockTimeout(pool);

      configure().dataSource(pool).load().migrate();

      for (int i = 0; i < 2; i++) {
        assertThat(lockTimeout(pool)).isEqualTo(before);
      }
    }
    assertThat(database.query("SELECT * FROM seen")).isEqualTo("7");
  }

  @ParameterizedTest
  @EnumSource
  void aMetadataLockIsWaitedForInShortTries(Server server) throws Exception {
    aTable(server);
    write("V2__c.sql", "-- phased: expand lock_timeout=1s\nALTER TABLE t ADD c int;");
    Flyway flyway = Heard.by(configure()).load();

    Blocked.untilItTriesAgain(database.connect(), "SELECT * FROM t", flyway::migrate);

    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql");
    assertThat(Heard.warnings()).anyMatch(line -> line.contains("In the way: session "));
  }

  @ParameterizedTest
  @EnumSource
  void outOfRetriesTheErrorNamesTheBlockerAndWhatStays(Server server) throws Exception {
    aTable(server);
    write(
        "V2__c.sql",
        "-- phased: expand lock_timeout=1s retries=1\n"
            + "CREATE TABLE u (id int);\nALTER TABLE t ADD c int;");
    try (Connection blocker = database.connect()) {
      Blocked.begin(blocker, "SELECT * FROM t WHERE id = 4711");

      assertThatThrownBy(() -> Heard.by(configure()).load().migrate())
          .hasMessageContaining("V2__c.sql")
          .hasMessageContaining("1 statement of it has been applied and stays")
          .hasMessageContaining("session " + session(blocker))
          .hasMessageContaining(
              server == Server.MYSQL_8_0 ? "SELECT * FROM t WHERE id = ?" : "may hold the table");
    }
    assertThatTheNextRunGoesOnAfterRepair();
  }

  @ParameterizedTest
  @EnumSource
  void aScriptThatFailsHalfwaySaysWhatStaysAndThatRepairIsNeeded(Server server) {
    aTable(server);
    write("V2__c.sql", "-- phased: expand\nCREATE TABLE u (id int);\nALTER TABLE none ADD c int;");

    assertThatThrownBy(() -> Heard.by(configure()).load().migrate())
        .hasMessageContaining("V2__c.sql");

    assertThat(Heard.warnings())
        .anyMatch(line -> line.contains("1 statement of it has been applied and stays"))
        .anyMatch(line -> line.contains("'flyway repair'"))
        .anyMatch(line -> line.contains("applied and stays:\n  CREATE TABLE u (id int)\n"));
    assertThat(state("2")).isEqualTo("c [1 statement applied], Failed");
    assertThatTheNextRunGoesOnAfterRepair();
  }

  @ParameterizedTest
  @EnumSource
  void aMigrationThatFailedOnItsFirstLockIsSimplyRunAgain(Server server) throws Exception {
    aTable(server);
    write(
        "V2__c.sql",
        "-- phased: expand lock_timeout=1s retries=0\n"
            + "ALTER TABLE t ADD c int;\nCREATE TABLE u (id int);");
    try (Connection blocker = database.connect()) {
      Blocked.begin(blocker, "SELECT * FROM t");
      assertThatThrownBy(() -> Heard.by(configure()).load().migrate())
          .hasMessageContaining("Nothing of it has been applied");
    }
    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql failed");
    assertThat(Heard.warnings())
        .anyMatch(line -> line.contains("Nothing of it was applied. Once the cause is gone"));
    assertThat(state("2")).isEqualTo("c [nothing applied], Failed");

    Heard.by(configure()).load().migrate();

    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql");
    assertThat(state("2")).isEqualTo("c, Success");
    assertThat(Heard.lines())
        .anyMatch(line -> line.contains("V2__c.sql failed in an earlier run, and nothing"));
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatWereRolledBackAreSimplyChangedAgain(Server server) {
    aTable(server);
    write("V2__c.sql", "-- phased: migrate\nINSERT INTO t VALUES (1);\nINSERT INTO t VALUES (1);");
    assertThatThrownBy(() -> configure().load().migrate()).hasMessageContaining("uplicate");
    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql failed");
    write("V2__c.sql", "-- phased: migrate\nINSERT INTO t VALUES (1);\nINSERT INTO t VALUES (2);");

    configure().load().migrate();

    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql");
    assertThat(database.query("SELECT count(*) FROM t")).isEqualTo("2");
  }

  @ParameterizedTest
  @EnumSource
  void aStatementThatRanTooLongLeavesNothingAndTheNextRunGoesOn(Server server) {
    aTable(server);
    write(
        "V2__c.sql",
        "-- phased: migrate statement_timeout=1s\nINSERT INTO t VALUES (1);\n"
            + "UPDATE t SET id = 2 + sleep(60);");
    assertThatThrownBy(() -> configure().load().migrate())
        .hasMessageContaining("V2__c.sql: a statement ran longer than 1s");
    assertThat(state("2")).isEqualTo("c [nothing applied], Failed");
    write("V2__c.sql", "-- phased: migrate statement_timeout=1min\nINSERT INTO t VALUES (1);");

    configure().load().migrate();

    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql");
    assertThat(database.query("SELECT count(*) FROM t")).isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatTakesReadsAloneIsSaidToBeOne(Server server) {
    aTable(server);
    write("V2__c.sql", "-- phased: expand\nALTER TABLE t ADD c int;");
    database.execute(
        "CREATE USER '" + database.name() + "' IDENTIFIED BY 'x'",
        "GRANT ALL ON " + database.name() + ".* TO '" + database.name() + "'",
        "SET GLOBAL read_only = 1");
    FluentConfiguration replica =
        Heard.by(configure()).dataSource(database.url(), database.name(), "x");
    try {
      assertThatThrownBy(() -> replica.load().migrate()).hasStackTraceContaining("read-only");
    } finally {
      database.execute("SET GLOBAL read_only = 0");
    }

    assertThat(Heard.warnings())
        .anyMatch(line -> line.contains("takes reads alone") && line.contains("the primary"));
    assertThat(history()).isEqualTo("V1__t.sql");
    replica.load().migrate();
    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql");
  }

  @ParameterizedTest
  @EnumSource
  void aRepeatableMigrationThatFailedIsRunAgainAsItsNameSays(Server server) {
    aTable(server);
    write("R__v.sql", "-- phased: expand\nCREATE OR REPLACE VIEW v AS SELECT nope FROM t;");
    assertThatThrownBy(() -> configure().load().migrate()).hasMessageContaining("nope");
    write("R__v.sql", "-- phased: expand\nCREATE OR REPLACE VIEW v AS SELECT id FROM t;");

    configure().load().migrate();

    assertThat(history()).isEqualTo("V1__t.sql,R__v.sql");
  }

  @ParameterizedTest
  @EnumSource
  void theGateHolds(Server server) {
    aTable(server);
    write("V2__drop.sql", "-- phased: contract\nDROP TABLE t;");
    Flyway flyway = Project.with(configure(), "upTo", "migrate").load();

    flyway.migrate();

    assertThat(history()).isEqualTo("V1__t.sql");
    assertThat(PhasedFlyway.held(flyway)).hasSize(1);
    flyway.validate();
  }

  private void assertThatTheNextRunGoesOnAfterRepair() {
    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql failed");
    assertThatThrownBy(() -> configure().load().migrate()).hasMessageContaining("repair");

    database.execute("DROP TABLE u");
    write("V2__c.sql", "-- phased: expand\nCREATE TABLE u (id int);\nALTER TABLE t ADD c int;");
    configure().load().repair();
    configure().load().migrate();

    assertThat(history()).isEqualTo("V1__t.sql,V2__c.sql");
  }

  private void aTable(Server server) {
    database = server.database();
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int PRIMARY KEY);");
    configure().load().migrate();
  }

  private FluentConfiguration configure() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("filesystem:" + directory);
  }

  private String state(String version) {
    return Arrays.stream(configure().load().info().all())
        .filter(info -> info.getVersion() != null && info.getVersion().toString().equals(version))
        .map(info -> info.getDescription() + ", " + info.getState().getDisplayName())
        .collect(Collectors.joining("; "));
  }

  private String history() {
    return database.query(
        "SELECT group_concat(concat(script, if(success, '', ' failed')) ORDER BY installed_rank)"
            + " FROM flyway_schema_history");
  }

  private static String lockTimeout(HikariDataSource pool) throws Exception {
    try (Connection connection = pool.getConnection()) {
      return first(connection, "SELECT concat(@@lock_wait_timeout, @@innodb_lock_wait_timeout)");
    }
  }

  private static String session(Connection connection) throws Exception {
    return first(connection, "SELECT connection_id()");
  }

  private static String first(Connection connection, String query) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void write(String name, String content) {
    Project.write(directory, name, content);
  }
}
