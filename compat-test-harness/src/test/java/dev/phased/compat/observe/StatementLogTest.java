package dev.phased.compat.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.Journal;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class StatementLogTest {
  private final TestServers kind;
  private final DatabaseServer server;
  private final StatementLog log;

  StatementLogTest(TestServers kind) {
    this.kind = kind;
    server = kind.get();
    log = StatementLog.of(server.journal());
  }

  @Test
  void countsWhatAnAppAsksOfTheSchemaAndNothingElse() throws Exception {
    Database database = server.create("counting");
    try (Connection app = app(database)) {
      execute(app, "CREATE TABLE orders (id INT, note VARCHAR(80))");
      Watch watch = log.watch(database);

      assertThat(app.isValid(1)).isTrue();
      execute(app, "SELECT 1");
      execute(app, "/* ping */ SELECT 1");
      execute(
          app,
          kind.vendor().isMySqlLike()
              ? "SET SESSION sql_mode = 'ANSI_QUOTES'"
              : "SET search_path TO public");
      app(database).close();
      assertThat(watch.soFar().statements()).isZero();

      app.setAutoCommit(false);
      execute(app, "INSERT INTO orders VALUES (1, 'many\nlines; of ''text''')");
      try (PreparedStatement select =
          app.prepareStatement("SELECT note FROM orders WHERE id = ?")) {
        select.setInt(1, 1);
        select.execute();
      }
      app.commit();
      assertThat(watch.soFar()).isEqualTo(new Observed(2, List.of()));
      watch.end();
    }
    server.drop(database);
  }

  @Test
  void recordsWhatTheServerRefusedWithItsState() throws Exception {
    Database database = server.create("refusing");
    Watch watch = log.watch(database);
    try (Connection app = app(database)) {
      execute(app, "CREATE TABLE orders (id INT)");
      refused(() -> execute(app, "SELECT missing FROM orders WHERE id = 1"));
      refused(() -> execute(app, "SELEC id FROM orders"));
    }

    Observed observed = watch.soFar();
    watch.end();

    boolean postgres = !kind.vendor().isMySqlLike();
    assertThat(observed.statements()).isEqualTo(3);
    assertThat(observed.errors())
        .extracting(error -> error.sqlState())
        .containsExactly(postgres ? "42703" : "42S22", postgres ? "42601" : "42000");
    assertThat(observed.errors().get(0).message()).contains("missing");
    assertThat(observed.errors().get(0).statement()).contains("missing").contains("orders");
    server.drop(database);
  }

  @Test
  void recordsWhatTheServerRefusedOfAPreparedStatement() throws Exception {
    Database database = server.create("prepared");
    Watch watch = log.watch(database);
    try (Connection app = app(preparing(database))) {
      execute(app, "CREATE TABLE orders (id INT PRIMARY KEY)");
      try (PreparedStatement insert = app.prepareStatement("INSERT INTO orders VALUES (?)")) {
        insert.setInt(1, 7);
        insert.execute();
        refused(insert::execute);
      }
      refused(
          () -> {
            try (PreparedStatement select =
                app.prepareStatement("SELECT missing FROM orders WHERE id = ?")) {
              select.setInt(1, 7);
              select.execute();
            }
          });
    }

    Observed observed = watch.soFar();
    watch.end();

    boolean postgres = !kind.vendor().isMySqlLike();
    assertThat(observed.statements()).isBetween(4, 5);
    assertThat(observed.errors())
        .extracting(error -> error.sqlState())
        .containsSubsequence(postgres ? "23505" : "23000", postgres ? "42703" : "42S22")
        .doesNotContain("HY000");
    server.drop(database);
  }

  @Test
  void doesNotCountWhatTheHarnessItselfAsks() throws Exception {
    Database database = server.create("own");
    Watch watch = log.watch(database);
    try (Connection own = database.connect()) {
      execute(own, "CREATE TABLE orders (id INT)");
      execute(own, "INSERT INTO orders VALUES (1)");
      refused(() -> execute(own, "SELECT missing FROM orders"));
    }
    assertThat(watch.soFar()).isEqualTo(new Observed(0, List.of()));
    watch.end();
    server.drop(database);
  }

  @Test
  void tellsNoValueThatADriverWroteIntoAStatement() throws Exception {
    Database database = server.create("values");
    Watch watch = log.watch(database);
    try (Connection app = app(database)) {
      try (PreparedStatement select = app.prepareStatement("SELECT id FROM missing WHERE id = ?")) {
        select.setString(1, "geheim");
        refused(select::execute);
      }
    }
    assertThat(watch.soFar().errors())
        .singleElement()
        .satisfies(error -> assertThat(error.statement()).doesNotContain("geheim"));
    watch.end();
    server.drop(database);
  }

  @Test
  void keepsWhatHappensInDatabasesApart() throws Exception {
    Database quiet = server.create("quiet");
    Database busy = server.copy(quiet, "busy");
    Watch watch = log.watch(quiet);
    try (Connection app = app(busy)) {
      execute(app, "CREATE TABLE orders (id INT)");
    }
    assertThat(watch.soFar().statements()).isZero();
    watch.end();
    server.drop(busy);
    server.drop(quiet);
  }

  @Test
  void isNotToBeHadFromAServerThatTellsNobody() {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> StatementLog.of(new Journal.Silent("Its log is off. Switch it on.")))
        .withMessage("Its log is off. Switch it on.");
  }

  private Database preparing(Database database) {
    if (!kind.vendor().isMySqlLike()) {
      return database;
    }
    return new Database(
        database.name(),
        database.url() + "&useServerPrepStmts=true",
        database.user(),
        database.password());
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(SQLException.class);
  }

  private static Connection app(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
